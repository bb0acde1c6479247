export { agreementFacts } from './store/agreement-facts.query';

export { DataResourceEntity } from './store/data-resource.entity';
export { dataResourceById, resourcesInScope } from './store/data-resource.query';

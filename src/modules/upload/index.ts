export { uploadRoutes } from './api/upload.routes';
export { uploadExpiry } from './service/upload-expiry';
export { uploadBytes, uploadOf, usableUpload } from './store/upload.query';

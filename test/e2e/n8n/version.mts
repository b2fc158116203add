/** The n8n that end-to-end tests start and the container image is made from. */
export const n8nVersion = '2.40.7';

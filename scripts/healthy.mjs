/** A container's health check: exits with 0 when the API is ready. The image has no `curl`. */
const response = await fetch(`http://127.0.0.1:${process.env.PORT || 3000}/health/ready`);
process.exit(response.ok ? 0 : 1);

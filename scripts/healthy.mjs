/** The health check of a container: exit code 0 when this process's API is ready. Images have no `curl`. */
const response = await fetch(`http://127.0.0.1:${process.env.PORT || 3000}/health/ready`);
process.exit(response.ok ? 0 : 1);

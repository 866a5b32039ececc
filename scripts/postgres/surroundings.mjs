/**
 * How a program of Postgres is started on a data folder. On Linux it is told "where you are" instead of the path: it
 * has the folder even where its account may not walk there, as below a private home. Its environment is empty, so that
 * no PG… variable, language or time zone of whoever starts it changes what it does.
 */
export const surroundings = (data, account) => ({
  here: process.platform === "linux" ? "/proc/self/cwd" : data,
  options: { cwd: data, env: { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" }, ...account },
});

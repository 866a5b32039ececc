// A knip reporter: says how many files were looked at, so that a run over nothing shows.
export default ({ counters }) => console.log(`${counters.processed} files`);

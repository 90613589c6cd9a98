// What the stand-in for Docker Hub's search answers: index.docker.io/v1/search, the address that every engine asks.

/** Name, description, stars (not the true numbers), official. */
const known = [
  ['rocker/tidyverse', 'Version-stable build of R, rstudio, and R packages', 175],
  ['rocker/rstudio', 'RStudio Server image', 430],
  ['rocker/geospatial', 'Docker-based Geospatial toolkit for R, built on versioned Rocker image', 96],
  ['rocker/verse', 'Adds tex & related publishing packages to version-stable tidyverse image', 61],
  ['rocker/shiny', 'Shiny Server on versioned Rocker images', 131],
  ['jupyter/tensorflow-notebook', 'Scientific Jupyter Notebook Python Stack w/ Tensorflow', 380],
  ['jupyter/scipy-notebook', 'Scientific Jupyter Notebook Python Stack', 410],
  ['jupyter/datascience-notebook', 'Data Science Jupyter Notebook Python Stack', 1150],
  ['jupyter/minimal-notebook', 'Minimal Jupyter Notebook Python Stack', 215],
  ['timescale/timescaledb', 'An open-source time-series database optimized for fast ingest and complex queries', 190],
  ['postgis/postgis', 'PostGIS is a spatial database extender for PostgreSQL object-relational database', 560],
  ['pytorch/pytorch', 'PyTorch is a deep learning framework that puts Python first', 1330],
  ['tensorflow/tensorflow', 'Official Docker images for the machine learning framework TensorFlow', 2700],
  ['continuumio/miniconda3', 'Powerful and flexible package manager', 480],
  ['postgres', 'The PostgreSQL object-relational database system provides reliability and data integrity.', 14000, true],
  ['python', 'Python is an interpreted, interactive, object-oriented, open-source programming language.', 10000, true],
  ['r-base', 'R is a system for statistical computation and graphics.', 420, true],
  ['redis', 'Redis is the world’s fastest data platform for caching, vector search, and NoSQL databases.', 13000, true],
  ['debian', 'Debian is a Linux distribution that’s composed entirely of free and open-source software.', 5200, true],
  ['busybox', 'Busybox base image.', 3400, true],
  ['hello-world', 'Hello World! (an example of minimal Dockerization)', 2400, true],
];

/** The answer for a term, most stars first, `n` at most. */
export function search(term, n = 25) {
  const words = term.toLowerCase().split(/\s+/).filter(Boolean);
  const results = known
    .filter(([name, description]) => words.every(word => `${name} ${description}`.toLowerCase().includes(word)))
    .sort((one, other) => other[2] - one[2])
    .slice(0, n)
    .map(([name, description, stars, official = false]) => ({
      name, description, star_count: stars, is_official: official, is_automated: false, is_trusted: false,
    }));
  return { num_pages: 1, num_results: results.length, page: 1, page_size: n, query: term, results };
}

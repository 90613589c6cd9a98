using Assistant.Language.Editing;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Rules.Images;

/// <summary>Commands as the images' own documentation writes them. Whoever copies one is not to be corrected.</summary>
public class DocumentedCommandsTests
{
    [Theory]
    [InlineData("docker run -it --rm --name my-running-script -v \"$PWD\":/usr/src/myapp -w /usr/src/myapp python:3 python your-daemon-or-script.py")]
    [InlineData("docker run -p 10000:8888 quay.io/jupyter/scipy-notebook:2025-03-14")]
    [InlineData("docker run -it --rm -p 10000:8888 -v \"${PWD}\":/home/jovyan/work quay.io/jupyter/datascience-notebook:2025-03-14")]
    [InlineData("docker run -it --rm -p 8888:8888 --user root -e NB_USER=\"my-username\" -e CHOWN_HOME=yes -w \"/home/my-username\" quay.io/jupyter/base-notebook")]
    [InlineData("docker run -it --rm -p 8888:8888 quay.io/jupyter/base-notebook start-notebook.py --PasswordIdentityProvider.hashed_password='argon2:x'")]
    [InlineData("docker run -it --rm -p 8888:8888 -p 4040:4040 -p 4041:4041 quay.io/jupyter/pyspark-notebook")]
    [InlineData("docker run --rm -ti -e PASSWORD=yourpassword -p 8787:8787 rocker/rstudio")]
    [InlineData("docker run -d -p 8787:8787 -e PASSWORD=bioc bioconductor/bioconductor_docker:devel")]
    [InlineData("docker run --user shiny -p 3838:3838 -v /srv/shinyapps/:/srv/shiny-server/ rocker/shiny")]
    [InlineData("docker run -ti --rm r-base")]
    [InlineData("docker run -it --rm julia")]
    [InlineData("docker run -i -t continuumio/miniconda3 /bin/bash")]
    [InlineData("docker run -it --rm tensorflow/tensorflow python -c \"import tensorflow\"")]
    [InlineData("docker run -it -p 8888:8888 tensorflow/tensorflow:latest-jupyter")]
    [InlineData("docker run --gpus all --rm -ti --ipc=host pytorch/pytorch:latest")]
    [InlineData("docker run --gpus all --rm -it --shm-size=1g --ulimit memlock=-1 -p 8888:8888 rapidsai/notebooks:26.06-cuda13-py3.13")]
    [InlineData("docker run --name some-postgres -e POSTGRES_PASSWORD=mysecretpassword -d postgres")]
    [InlineData("docker run -it --rm --network some-network postgres psql -h some-postgres -U postgres")]
    [InlineData("docker run -d --name some-postgres -e POSTGRES_PASSWORD=mysecretpassword -e PGDATA=/var/lib/postgresql/data/pgdata -v /custom/mount:/var/lib/postgresql/data postgres")]
    [InlineData("docker run -d --name timescaledb -p 5432:5432 -e POSTGRES_PASSWORD=password timescale/timescaledb:latest-pg17")]
    [InlineData("docker run --name some-postgis -e POSTGRES_PASSWORD=mysecretpassword -d postgis/postgis")]
    [InlineData("docker run --name some-mysql -e MYSQL_ROOT_PASSWORD=my-secret-pw -d mysql:9.7 --character-set-server=utf8mb4")]
    [InlineData("docker run --detach --name some-mariadb --env MARIADB_ROOT_PASSWORD=my-secret-pw mariadb:lts")]
    [InlineData("docker run --name some-mongo -d mongo:8.0")]
    [InlineData("docker run --name some-redis -d redis redis-server --save 60 1 --loglevel warning")]
    [InlineData("docker run -d --name some-clickhouse-server --ulimit nofile=262144:262144 clickhouse")]
    [InlineData("docker run -d --name elasticsearch --net somenetwork -p 9200:9200 -p 9300:9300 -e \"discovery.type=single-node\" elasticsearch:9.5.2")]
    [InlineData("docker run -p 8086:8086 -v \"$PWD/data:/var/lib/influxdb2\" influxdb:2")]
    [InlineData("docker run --publish=7474:7474 --publish=7687:7687 --volume=$HOME/neo4j/data:/data neo4j")]
    [InlineData("docker run -p 6333:6333 -p 6334:6334 -v \"$(pwd)/qdrant_storage:/qdrant/storage:z\" qdrant/qdrant")]
    [InlineData("docker run -v ./chroma-data:/data -p 8000:8000 chromadb/chroma")]
    [InlineData("docker run -it spark:python3 /opt/spark/bin/pyspark")]
    [InlineData("docker run --name trino -d -p 8080:8080 trinodb/trino")]
    [InlineData("docker run -p 4200:4200 -d --rm prefecthq/prefect:3-latest prefect server start --host 0.0.0.0")]
    [InlineData("docker run -d -p 3000:3000 --name metabase metabase/metabase")]
    [InlineData("docker run -d --name=grafana -p 3000:3000 grafana/grafana")]
    [InlineData("docker run -d -v ollama:/root/.ollama -p 11434:11434 --name ollama ollama/ollama")]
    [InlineData("docker run --runtime nvidia --gpus all -v ~/.cache/huggingface:/root/.cache/huggingface --env \"HF_TOKEN=$HF_TOKEN\" -p 8000:8000 --ipc=host vllm/vllm-openai:latest --model mistralai/Mistral-7B-v0.1")]
    [InlineData("docker run -it -p 8080:8080 -v $(pwd)/mydata:/label-studio/data heartexlabs/label-studio:latest")]
    [InlineData("docker run --rm -v /home:/home ghcr.io/osgeo/gdal:alpine-small-latest gdalinfo /home/some.tif")]
    public void Give_no_findings(string command) =>
        Assert.Equal([], Diagnostics.Of(new(DocumentKind.Recipe, SourceText.From(command)))
            .Where(finding => !dangers.Contains(finding.Code) && finding.Severity != Severity.Hint).Select(finding => $"{finding.Code} {finding.Message}"));

    // A home folder mounted whole, a secret written out and a service that asks for no password are told of wherever they stand.
    static readonly string[] dangers = ["DC019", "DC020", "DC031"];
}

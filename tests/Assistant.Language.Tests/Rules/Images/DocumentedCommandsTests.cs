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
    [InlineData("docker run -d -p 8787:8787 -e PASSWORD=bioc bioconductor/bioconductor_docker:devel")]
    [InlineData("docker run --user shiny -p 3838:3838 -v /srv/shinyapps/:/srv/shiny-server/ rocker/shiny")]
    [InlineData("docker run -ti --rm r-base")]
    [InlineData("docker run -it --rm julia")]
    [InlineData("docker run -it --rm tensorflow/tensorflow python -c \"import tensorflow\"")]
    [InlineData("docker run -it -p 8888:8888 tensorflow/tensorflow:latest-jupyter")]
    [InlineData("docker run -it --rm -v $(realpath ~/notebooks):/tf/notebooks -p 8888:8888 tensorflow/tensorflow:latest-jupyter")]
    [InlineData("docker run -it tensorflow/tensorflow bash")]
    [InlineData("docker run --gpus all --rm -ti --ipc=host pytorch/pytorch:latest")]
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
    [InlineData("docker run -it -p 8888:8888 -v \"${PWD}\":/home/jovyan/work --user root -e NB_UID=1000 -e NB_GID=100 -e GRANT_SUDO=yes quay.io/jupyter/scipy-notebook")]
    [InlineData("docker run -d --name notebook -p 8888:8888 -v \"${PWD}\":/home/jovyan/work quay.io/jupyter/base-notebook")]
    [InlineData("docker run -it --rm quay.io/jupyter/base-notebook bash")]
    [InlineData("docker run -it -p 8888:8888 --gpus all -v \"${PWD}\":/home/jovyan/work quay.io/jupyter/pytorch-notebook:cuda12-python-3.13.14")]
    [InlineData("docker run --rm -ti rocker/r-ver:4.6")]
    [InlineData("docker run --rm -ti -e DISABLE_AUTH=true -p 127.0.0.1:8787:8787 -v $(pwd):/home/rstudio/work rocker/rstudio")]
    [InlineData("docker run -d -p 8787:8787 -v \"$(pwd)\":/home/rstudio/project -e PASSWORD=mypassword rocker/geospatial:4.6")]
    [InlineData("docker run --rm -p 3838:3838 rocker/shiny")]
    [InlineData("docker run -d --name some-postgres -e POSTGRES_PASSWORD=mysecretpassword -v /custom/mount:/var/lib/postgresql postgres:18")]
    [InlineData("docker run -it --rm postgres cat /usr/share/postgresql/postgresql.conf.sample")]
    [InlineData("docker run -d --name some-postgres -v \"$PWD/my-postgres.conf\":/etc/postgresql/postgresql.conf -e POSTGRES_PASSWORD=mysecretpassword postgres -c 'config_file=/etc/postgresql/postgresql.conf'")]
    [InlineData("docker run --name some-postgres -e POSTGRES_PASSWORD_FILE=/run/secrets/postgres-passwd -d postgres")]
    [InlineData("docker run -d --name timescaledb -p 127.0.0.1:5432:5432 -v timescaledb:/var/lib/postgresql/data -e POSTGRES_PASSWORD=password timescale/timescaledb:latest-pg17")]
    [InlineData("docker run -d --name timescaledb -p 5432:5432 -v /your/data/dir:/pgdata -e PGDATA=/pgdata -e POSTGRES_PASSWORD=password timescale/timescaledb-ha:pg17")]
    [InlineData("docker run --name some-mysql -v /my/custom:/etc/mysql/conf.d -e MYSQL_ROOT_PASSWORD=my-secret-pw -d mysql:9.7")]
    [InlineData("docker run -it --network some-network --rm mysql mysql -hsome-mysql -uexample-user -p")]
    [InlineData("docker run --detach --name some-mariadb --env MARIADB_USER=example-user --env MARIADB_PASSWORD=my_cool_secret --env MARIADB_DATABASE=exmple-database --env MARIADB_ROOT_PASSWORD=my-secret-pw mariadb:latest")]
    [InlineData("docker run -d --network some-network --name some-mongo -e MONGO_INITDB_ROOT_USERNAME=mongoadmin -e MONGO_INITDB_ROOT_PASSWORD=secret mongo:8.0")]
    [InlineData("docker run -it --rm --network some-network mongo:8.0 mongosh --host some-mongo -u mongoadmin -p secret --authenticationDatabase admin some-db")]
    [InlineData("docker run --name some-redis -d redis")]
    [InlineData("docker run -it --network some-network --rm redis redis-cli -h some-redis")]
    [InlineData("docker run -v /myredis/conf:/usr/local/etc/redis --name myredis redis redis-server /usr/local/etc/redis/redis.conf")]
    [InlineData("docker run -d -p 18123:8123 -p 19000:9000 -e CLICKHOUSE_PASSWORD=changeme --name some-clickhouse-server --ulimit nofile=262144:262144 clickhouse")]
    [InlineData("docker run -d -p 8086:8086 -v \"$PWD/data:/var/lib/influxdb2\" -e DOCKER_INFLUXDB_INIT_MODE=setup -e DOCKER_INFLUXDB_INIT_USERNAME=my-user -e DOCKER_INFLUXDB_INIT_PASSWORD=my-password -e DOCKER_INFLUXDB_INIT_ORG=my-org -e DOCKER_INFLUXDB_INIT_BUCKET=my-bucket influxdb:2")]
    [InlineData("docker run -e \"ACCEPT_EULA=Y\" -e \"MSSQL_SA_PASSWORD=yourStrong(!)Password\" -p 1433:1433 -d mcr.microsoft.com/mssql/server:2022-latest")]
    [InlineData("docker run -it --rm python:3.14")]
    [InlineData("docker run -it --rm --name my-running-script -v \"$PWD\":/usr/src/myapp -w /usr/src/myapp r-base Rscript script.R")]
    [InlineData("docker run -it --rm -v \"$PWD\":/usr/myapp -w /usr/myapp julia julia script.jl arg1 arg2")]
    [InlineData("docker run --gpus all -it --rm tensorflow/tensorflow:latest-gpu python -c \"import tensorflow as tf\"")]
    [InlineData("docker run -it --rm -v $PWD:/tmp -w /tmp tensorflow/tensorflow python ./script.py")]
    [InlineData("docker run --gpus all -it -p 8888:8888 tensorflow/tensorflow:latest-gpu-jupyter")]
    [InlineData("docker run --rm --gpus all nvidia/cuda:13.3.0-base-ubuntu24.04 nvidia-smi")]
    [InlineData("docker run --gpus all -it --rm --ipc=host --ulimit memlock=-1 --ulimit stack=67108864 nvcr.io/nvidia/pytorch:26.07-py3")]
    [InlineData("docker run -d --gpus=all -v ollama:/root/.ollama -p 11434:11434 --name ollama ollama/ollama")]
    [InlineData("docker run -d --device /dev/kfd --device /dev/dri -v ollama:/root/.ollama -p 11434:11434 --name ollama ollama/ollama:rocm")]
    [InlineData("docker run --gpus all --shm-size 1g -p 8080:80 -v $PWD/data:/data ghcr.io/huggingface/text-generation-inference:3.3.5 --model-id HuggingFaceH4/zephyr-7b-beta")]
    [InlineData("docker run -d -p 8088:8088 -e \"SUPERSET_SECRET_KEY=$SECRET\" --name superset apache/superset")]
    [InlineData("docker run -p 5000:5000 ghcr.io/mlflow/mlflow:v3.16.1 mlflow server --host 0.0.0.0 --port 5000")]
    [InlineData("docker run -d --name=grafana -p 3000:3000 --volume grafana-storage:/var/lib/grafana grafana/grafana-enterprise")]
    [InlineData("docker run -d -p 3000:3000 -e \"MB_DB_TYPE=postgres\" -e \"MB_DB_HOST=my-database-host\" --name metabase metabase/metabase")]
    [InlineData("docker run -p 8080:8080 -p 50051:50051 cr.weaviate.io/semitechnologies/weaviate:1.36.0")]
    [InlineData("docker run -d -p 8000:8000 --name jupyterhub quay.io/jupyterhub/jupyterhub jupyterhub")]
    [InlineData("docker run -it --rm mambaorg/micromamba:2.8.1 bash")]
    public void Give_no_findings(string command) =>
        Assert.Equal([], Findings(command).Select(finding => $"{finding.Code} {finding.Message}"));

    /// <summary>Where more has to be said than the documentation says; with the reason. It is advice: nothing here fails to start.</summary>
    [Theory]
    [InlineData("docker run -it --rm -p 8888:8888 --user root -e NB_USER=\"my-username\" -e CHOWN_HOME=yes -w \"/home/my-username\" quay.io/jupyter/base-notebook", "DS014", "--rm takes the notebooks with it")]
    [InlineData("docker run -it --rm -p 8888:8888 quay.io/jupyter/base-notebook start-notebook.py --PasswordIdentityProvider.hashed_password='argon2:x'", "DS014", "--rm takes the notebooks with it")]
    [InlineData("docker run -it --rm -p 8888:8888 -p 4040:4040 -p 4041:4041 quay.io/jupyter/pyspark-notebook", "DS014", "--rm takes the notebooks with it")]
    [InlineData("docker run --rm -ti -e PASSWORD=yourpassword -p 8787:8787 rocker/rstudio", "DS014", "--rm takes the scripts with it")]
    [InlineData("docker run --gpus all --rm -it --shm-size=1g --ulimit memlock=-1 -p 8888:8888 rapidsai/notebooks:26.06-cuda13-py3.13", "DS014", "--rm takes the notebooks with it")]
    [InlineData("docker run -i -t continuumio/miniconda3 /bin/bash", "DS018", "its page says nothing of who pays")]
    [InlineData("docker run -p 9000:9000 -p 9001:9001 quay.io/minio/minio server /data --console-address :9001", "DS001", "no new images are built", Severity.Warning)]
    public void Give_no_findings_but(string command, string code, string reason, Severity severity = Severity.Information)
    {
        Assert.NotEmpty(reason);
        Assert.Equal([(code, severity)], Findings(command).Select(finding => (finding.Code, finding.Severity)));
    }

    static IEnumerable<Finding> Findings(string command) =>
        Diagnostics.Of(new(DocumentKind.Recipe, SourceText.From(command))).Where(finding => !dangers.Contains(finding.Code) && finding.Severity != Severity.Hint);

    // A home folder mounted whole, a secret written out and a service that asks for no password are told of wherever they stand.
    static readonly string[] dangers = ["DC019", "DC020", "DC031"];
}

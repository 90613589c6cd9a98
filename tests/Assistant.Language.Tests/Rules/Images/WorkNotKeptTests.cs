using Assistant.Language.Rules.Images;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Rules.Images;

public class WorkNotKeptTests
{
    [Theory]
    [InlineData("docker run -it --rm -p 8888:8888 «quay.io/jupyter/scipy-notebook»", "docker run -it --rm -p 8888:8888 -v \"$PWD/work\":/home/jovyan/work quay.io/jupyter/scipy-notebook")]
    [InlineData("docker run -d -e PASSWORD=a -p 8787:8787 «rocker/rstudio»", "docker run -d -e PASSWORD=a -p 8787:8787 -v \"$PWD/work\":/home/rstudio/work rocker/rstudio")]
    [InlineData("docker run -d --name db -e POSTGRES_PASSWORD=a «postgres:17»", "docker run -d --name db -e POSTGRES_PASSWORD=a -v db-data:/var/lib/postgresql/data postgres:17")]
    [InlineData("docker run -d -e POSTGRES_PASSWORD=a «timescale/timescaledb:latest-pg18»", "docker run -d -e POSTGRES_PASSWORD=a -v timescaledb-data:/var/lib/postgresql timescale/timescaledb:latest-pg18")]
    [InlineData("docker run -d -p 3000:3000 «metabase/metabase»", "docker run -d -p 3000:3000 -v metabase-data:/metabase-data -e MB_DB_FILE=/metabase-data/metabase.db metabase/metabase")]
    [InlineData("docker run -it --rm -p 8888:8888 «tensorflow/tensorflow:latest-jupyter»", "docker run -it --rm -p 8888:8888 -v \"$PWD/work\":/tf/notebooks tensorflow/tensorflow:latest-jupyter")]
    [InlineData("docker run -it --rm -v \"$PWD\":/tf -p 8888:8888 tensorflow/tensorflow:latest-jupyter")]
    [InlineData("docker run -it --rm tensorflow/tensorflow")]
    [InlineData("docker run -d -v \"$PWD\":/home/jovyan/work quay.io/jupyter/scipy-notebook")]
    [InlineData("docker run -d --mount type=volume,source=a,target=/data redis")]
    [InlineData("docker run --rm --tmpfs /data redis")]
    [InlineData("docker run -it --rm python")]
    [InlineData("docker run --rm quay.io/jupyter/scipy-notebook python --version")]
    [InlineData("docker run --rm postgres:17 --version")]
    [InlineData("docker run -d me/notebook")]
    public void The_fix_keeps_it(string marked, string? mended = null) => RuleCase.Check(DocumentKind.Recipe, "DS014", marked, mended);

    [Theory]
    [InlineData("docker run --rm -d -p 8888:8888 -v \"$PWD/data\":/data «quay.io/jupyter/scipy-notebook:2026-07-28»", "docker run --rm -d -p 8888:8888 -v \"$PWD/data\":/data -v \"$PWD/work\":/home/jovyan/work quay.io/jupyter/scipy-notebook:2026-07-28")]
    [InlineData("docker run --rm -d -v ./init.sql:/docker-entrypoint-initdb.d/init.sql -e POSTGRES_PASSWORD=a «postgres:17»", "docker run --rm -d -v ./init.sql:/docker-entrypoint-initdb.d/init.sql -e POSTGRES_PASSWORD=a -v postgres-data:/var/lib/postgresql/data postgres:17")]
    [InlineData("docker run --rm -d -v data:/wrong -e POSTGRES_PASSWORD=a «postgres:18»", "docker run --rm -d -v data:/wrong -e POSTGRES_PASSWORD=a -v postgres-data:/var/lib/postgresql postgres:18")]
    [InlineData("docker run -d --mount type=volume,source=influx,target=/var/lib/influxdb «influxdb:2»", "docker run -d --mount type=volume,source=influx,target=/var/lib/influxdb -v influxdb-data:/var/lib/influxdb2 influxdb:2")]
    [InlineData("docker run -d -v cache:/home/jovyan/.cache -v ./pip.txt:/home/jovyan/pip.txt «quay.io/jupyter/scipy-notebook»", "docker run -d -v cache:/home/jovyan/.cache -v ./pip.txt:/home/jovyan/pip.txt -v \"$PWD/work\":/home/jovyan/work quay.io/jupyter/scipy-notebook")]
    [InlineData("docker run -d --tmpfs /tmp «redis:8»", "docker run -d --tmpfs /tmp -v redis-data:/data redis:8")]
    [InlineData("docker run -d -v \"$PWD\":/home/jovyan quay.io/jupyter/scipy-notebook")]
    [InlineData("docker run -d -v \"$PWD\":/home/jovyan/work/thesis/ quay.io/jupyter/scipy-notebook")]
    [InlineData("docker run -d -v \"$PWD\":/home/rstudio/project rocker/rstudio")]
    [InlineData("docker run -d --user root -e NB_USER=ada -v \"$PWD\":/home/ada/work quay.io/jupyter/scipy-notebook")]
    [InlineData("docker run -d -v \"$PWD\":/lab -w /lab quay.io/jupyter/scipy-notebook")]
    [InlineData("docker run -d -v \"$PWD\":/lab quay.io/jupyter/scipy-notebook start-notebook.py --notebook-dir=/lab")]
    [InlineData("docker run -d -v pg:/pgdata -e PGDATA=/pgdata -e POSTGRES_PASSWORD=a postgres:17")]
    [InlineData("docker run -d -v pg:/var/lib/postgresql -e POSTGRES_PASSWORD=a postgres:17")]
    [InlineData("docker run -d -v pg:/var/lib/postgresql/data -e POSTGRES_PASSWORD=a timescale/timescaledb-ha:pg17")]
    [InlineData("docker run -d -v pg:$PLACE -e POSTGRES_PASSWORD=a postgres:17")]
    [InlineData("docker run -d --volumes-from other postgres:17")]
    [InlineData("docker run -d -v runs:/mlruns -p 5000:5000 ghcr.io/mlflow/mlflow:v3.16.1 mlflow server --host 0.0.0.0")]
    public void A_mount_elsewhere_keeps_nothing(string marked, string? mended = null) => RuleCase.Check(DocumentKind.Recipe, "DS014", marked, mended);

    [Theory]
    [InlineData("docker run --rm quay.io/jupyter/scipy-notebook", Severity.Information)]
    [InlineData("docker run -d quay.io/jupyter/scipy-notebook", Severity.Hint)]
    [InlineData("docker run --rm redis", Severity.Hint)]
    public void Rm_is_the_worse_case(string text, Severity severity) =>
        Assert.Equal(severity, Assert.Single(WorkNotKept.Rule.Check(new(DocumentKind.Recipe, SourceText.From(text)))).Severity);
}

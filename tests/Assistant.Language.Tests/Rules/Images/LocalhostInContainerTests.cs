namespace Assistant.Language.Tests.Rules.Images;

public class LocalhostInContainerTests
{
    [Theory]
    [InlineData("docker run -e DATABASE_URL=postgres://me@«localhost»/lab me/app", "docker run -e DATABASE_URL=postgres://me@host.docker.internal/lab --add-host host.docker.internal:host-gateway me/app")]
    [InlineData("docker run --add-host=host.docker.internal:host-gateway -e X=postgresql+psycopg2://a:b@«127.0.0.1»:5432/lab me/app", "docker run --add-host=host.docker.internal:host-gateway -e X=postgresql+psycopg2://a:b@host.docker.internal:5432/lab me/app")]
    [InlineData("docker run -e \"PGHOST=«localhost»\" quay.io/jupyter/scipy-notebook", "docker run -e \"PGHOST=host.docker.internal\" --add-host host.docker.internal:host-gateway quay.io/jupyter/scipy-notebook")]
    [InlineData("docker run --link some-postgres:db -e DB_HOST=«localhost» metabase/metabase", "docker run --link some-postgres:db -e DB_HOST=db metabase/metabase")]
    [InlineData("docker run -e MLFLOW_TRACKING_URI=http://«localhost»:5000 quay.io/jupyter/scipy-notebook", "docker run -e MLFLOW_TRACKING_URI=http://host.docker.internal:5000 --add-host host.docker.internal:host-gateway quay.io/jupyter/scipy-notebook")]
    [InlineData("docker run -it postgres:18 psql -h «localhost» -U postgres", "docker run -it --add-host host.docker.internal:host-gateway postgres:18 psql -h host.docker.internal -U postgres")]
    [InlineData("docker run -it mysql:9.7 mysql -h«127.0.0.1» -u root")]
    [InlineData("docker run --rm postgres:18 pg_dump postgresql://me@«localhost»:5432/lab")]
    public void Is_told_with_another_name(string marked, string? mended = null) => RuleCase.Check(DocumentKind.Recipe, "DS019", marked, mended);

    [Theory]
    [InlineData("docker run --network host -e PGHOST=localhost me/app")]
    [InlineData("docker run --network container:db -e PGHOST=localhost me/app")]
    [InlineData("docker run -e GF_SERVER_ROOT_URL=http://localhost:3000 grafana/grafana")]
    [InlineData("docker run -e CORS_ORIGIN=http://localhost:8080 -e PUBLIC_URL=http://localhost me/app")]
    [InlineData("docker run -e PREFECT_API_URL=http://localhost:4200/api prefecthq/prefect:3-latest prefect server start --host 0.0.0.0")]
    [InlineData("docker run -e DATABASE_URL=postgres://me@db/lab -e PGHOST=db -e DB_HOST=localhost.example me/app")]
    [InlineData("docker run -e DATABASE_URL=postgres://me@localhost.example/lab me/app")]
    [InlineData("docker run -it --network lab postgres:18 psql -h db")]
    [InlineData("docker exec db psql -h localhost")]
    [InlineData("docker run -e PGHOST=localhost -e POSTGRES_PASSWORD=$P postgres:18")]
    [InlineData("docker run -e PGHOST=$PGHOST me/app")]
    public void Is_quiet_where_it_may_be_meant(string text) => RuleCase.Check(DocumentKind.Recipe, "DS019", text);

    [Theory]
    [InlineData("FROM a\nENV DATABASE_URL=postgres://me@«localhost»/lab", "FROM a\nENV DATABASE_URL=postgres://me@host.docker.internal/lab")]
    [InlineData("FROM a\nENV A=1 PGHOST=\"«localhost»\"", "FROM a\nENV A=1 PGHOST=\"host.docker.internal\"")]
    [InlineData("FROM a\nENV REDIS_HOST «127.0.0.1»")]
    [InlineData("FROM a\nENV PUBLIC_URL=http://localhost:3000 DB_HOST=$HOST X=\nARG PGHOST=localhost")]
    public void In_ENV_of_a_Dockerfile(string marked, string? mended = null) => RuleCase.Check(DocumentKind.Dockerfile, "DS019", marked, mended);
}

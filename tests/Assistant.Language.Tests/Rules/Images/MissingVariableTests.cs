using Assistant.Language.Rules.Images;

namespace Assistant.Language.Tests.Rules.Images;

public class MissingVariableTests
{
    [Theory]
    [InlineData("docker run -d postgres:18", "docker run -d -e POSTGRES_PASSWORD=${POSTGRES_PASSWORD} postgres:18")]
    [InlineData("docker run -d --name timescaledb -p 5432:5432 timescale/timescaledb", "docker run -d --name timescaledb -p 5432:5432 -e POSTGRES_PASSWORD=${POSTGRES_PASSWORD} timescale/timescaledb")]
    [InlineData("docker run postgres -c shared_buffers=256MB", "docker run -e POSTGRES_PASSWORD=${POSTGRES_PASSWORD} postgres -c shared_buffers=256MB")]
    [InlineData("docker run postgres postgres -c fsync=off", "docker run -e POSTGRES_PASSWORD=${POSTGRES_PASSWORD} postgres postgres -c fsync=off")]
    [InlineData("docker run elasticsearch:9.5.2", "docker run -e discovery.type=single-node elasticsearch:9.5.2")]
    [InlineData("docker create -e MYSQL_DATABASE=a mysql", "docker create -e MYSQL_DATABASE=a -e MYSQL_ROOT_PASSWORD=${MYSQL_ROOT_PASSWORD} mysql")]
    [InlineData("docker run -e POSTGRES_PASSWORD= postgres:17", "docker run -e POSTGRES_PASSWORD=${POSTGRES_PASSWORD} postgres:17")]
    public void The_fix_adds_it_in_front_of_the_image(string before, string after) => Assert.Equal(after, Recipe.Fixed(MissingVariable.Rule, before));

    [Theory]
    [InlineData("docker run -e POSTGRES_PASSWORD=mysecretpassword -d postgres")]
    [InlineData("docker run --env POSTGRES_PASSWORD postgis/postgis")]
    [InlineData("docker run -e POSTGRES_PASSWORD_FILE=/run/secrets/postgres-passwd -d postgres")]
    [InlineData("docker run -e POSTGRES_HOST_AUTH_METHOD=trust postgres")]
    [InlineData("docker run --env-file .env postgres")]
    [InlineData("docker run -it --rm --network some-network postgres psql -h some-postgres -U postgres")]
    [InlineData("docker run --entrypoint bash postgres")]
    [InlineData("docker run -d -e MYSQL_RANDOM_ROOT_PASSWORD=yes mysql")]
    [InlineData("docker run -d -e discovery.type=single-node elasticsearch:9.5.2")]
    [InlineData("docker pull postgres")]
    [InlineData("docker run -it --rm mysql:8.4 --verbose --help")]
    [InlineData("docker run --rm postgres:17 --version")]
    [InlineData("docker run -e MARIADB_ROOT_PASSWORD_HASH=x mariadb:11")]
    [InlineData("docker run -d rocker/rstudio")]
    [InlineData("docker run -d redis")]
    public void Is_quiet_otherwise(string text) => Assert.Empty(Recipe.Underlined(MissingVariable.Rule, text));
}

using Assistant.Language.Rules.Images;

namespace Assistant.Language.Tests.Rules.Images;

public class PostgresFolderTests
{
    [Theory]
    [InlineData("docker run -v db:/var/lib/postgresql/data postgres:18", "docker run -v db:/var/lib/postgresql postgres:18")]
    [InlineData("docker run -v db:/var/lib/postgresql/data postgres", "docker run -v db:/var/lib/postgresql postgres")]
    [InlineData("docker run -v db:/var/lib/postgresql/data/ postgres:19beta3", "docker run -v db:/var/lib/postgresql postgres:19beta3")]
    [InlineData("docker run -v /var/lib/postgresql/data:/var/lib/postgresql/data:Z postgis/postgis:18-3.6", "docker run -v /var/lib/postgresql/data:/var/lib/postgresql:Z postgis/postgis:18-3.6")]
    [InlineData("docker run -v \"$PWD/db\":/var/lib/postgresql timescale/timescaledb:2.21.2-pg16", "docker run -v \"$PWD/db\":/var/lib/postgresql/data timescale/timescaledb:2.21.2-pg16")]
    [InlineData("docker run --mount type=volume,source=db,target=/var/lib/postgresql postgres:17-alpine", "docker run --mount type=volume,source=db,target=/var/lib/postgresql/data postgres:17-alpine")]
    [InlineData("docker run -v db:/var/lib/postgresql/data pgvector/pgvector:0.8.6-pg18", "docker run -v db:/var/lib/postgresql pgvector/pgvector:0.8.6-pg18")]
    public void The_fix_mounts_the_folder_of_the_version(string before, string after) => Assert.Equal(after, Recipe.Fixed(PostgresFolder.Rule, before));

    [Theory]
    [InlineData("docker run -v db:/var/lib/postgresql postgres:18")]
    [InlineData("docker run -v db:/var/lib/postgresql/data postgres:17")]
    [InlineData("docker run -v db:/var/lib/postgresql/data -e PGDATA=/var/lib/postgresql/data/pgdata postgres:18")]
    [InlineData("docker run -v db:/var/lib/postgresql/data timescale/timescaledb")]
    [InlineData("docker run -v db:/var/lib/postgresql/data postgres:$VERSION")]
    [InlineData("docker run -v db:/var/lib/postgresql/data postgres@sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("docker run -v db:/home/postgres/pgdata timescale/timescaledb-ha:pg18")]
    [InlineData("docker run -v db:/var/lib/postgresql/data me/postgres:18")]
    public void Is_quiet_otherwise(string text) => Assert.Empty(Recipe.Underlined(PostgresFolder.Rule, text));
}

using Assistant.Language.Conversions;

namespace Assistant.Language.Tests.Conversions;

/// <summary>No conversion writes a password into its file, wherever the recipe has it.</summary>
public class SecretsTests
{
    [Theory]
    [InlineData("docker run -d --name db -e DATABASE_URL=postgres://me:hunter2@h/x postgres:17")]
    [InlineData("docker run -d --name db -e DATABASE_URL=postgres://me:hunter2@$HOST/x postgres:17")]
    [InlineData("docker run -d --name db -e 'OPTIONS=--password hunter2' postgres:17")]
    [InlineData("docker run -d --name db -e \"DATABASE_URL=${URL:-postgres://me:hunter2@h/x}\" postgres:17")]
    [InlineData("docker run -d --name db -e DATABASE_URL=postgres://me:${P:-hunter2}@h/x postgres:17")]
    [InlineData("URL=postgres://me:hunter2@h/x\ndocker run -d --name db -e DATABASE_URL=$URL postgres:17")]
    [InlineData("URL=postgres://me:hunter2@$HOST/x\ndocker run -d --name db -e DATABASE_URL=$URL postgres:17")]
    [InlineData("P=hunter2\ndocker run -d --name db -e DATABASE_URL=postgres://me:$P@h/x postgres:17")]
    [InlineData("P=hunter2\ndocker run -d --name db -e POSTGRES_PASSWORD=$P postgres:17")]
    [InlineData("docker run -d --name db postgres:17 serve --db postgres://me:hunter2@h/x")]
    [InlineData("docker run -d --name db redis --requirepass hunter2")]
    [InlineData("docker run -d --name db --health-cmd 'redis-cli -a hunter2 ping' redis")]
    [InlineData("docker run -d --name db --label db=postgres://me:hunter2@h/x redis")]
    public void No_format_has_it(string recipe)
    {
        foreach (var conversion in Language.Conversions.Conversions.All)
        {
            var converted = Of(conversion.Id, recipe);
            Assert.False(converted.Text.Contains("hunter2"), $"{conversion.Id}: {converted.Text}");
            Assert.DoesNotContain(converted.Lost, sentence => sentence.Contains("hunter2"));
        }
    }

    [Theory]
    [InlineData("compose", "DATABASE_URL: ${DATABASE_URL}")]
    [InlineData("devcontainer", "\"DATABASE_URL\": \"${localEnv:DATABASE_URL}\"")]
    [InlineData("apptainer", "--env \"DATABASE_URL=${DATABASE_URL}\"")]
    [InlineData("markdown", "-e DATABASE_URL=\"${DATABASE_URL}\"")]
    [InlineData("kubernetes", "--from-file=DATABASE_URL=FILE")]
    [InlineData("service", "--secret source=db-database-url,target=DATABASE_URL")]
    public void An_address_with_a_password_is_a_secret_variable(string format, string expected) =>
        Assert.Contains(expected, Of(format, "docker run -d --name db -e DATABASE_URL=postgres://me:hunter2@h/x postgres:17").Text);

    [Theory]
    [InlineData("compose", "db: the value of DATABASE_URL is a secret and stays in the recipe; set DATABASE_URL where this file is used.")]
    [InlineData("devcontainer", "db: the value of DATABASE_URL is a secret and stays in the recipe; set DATABASE_URL where this file is used.")]
    [InlineData("apptainer", "db: the value of DATABASE_URL is a secret and stays in the recipe; set DATABASE_URL where this file is used.")]
    [InlineData("service", "db: DATABASE_URL is the file /run/secrets/DATABASE_URL and no variable any more; the image is not known to read it from a file, so its program has to.")]
    [InlineData("markdown", "The value of DATABASE_URL is a secret and stays in lab.recipe.")]
    public void It_is_told(string format, string sentence) =>
        Assert.Contains(sentence, Of(format, "docker run -d --name db -e DATABASE_URL=postgres://me:hunter2@h/x postgres:17").Lost);

    [Theory]
    [InlineData("compose", "postgres://me:${PASSWORD}@h/x")]
    [InlineData("service", "postgres://me:${PASSWORD}@h/x")]
    [InlineData("kubernetes", "postgres://me:${PASSWORD}@h/x")]
    public void In_an_argument_a_variable_stands_for_the_password_alone(string format, string expected)
    {
        var converted = Of(format, "docker run -d --name db app/db serve --db postgres://me:hunter2@h/x");
        Assert.Contains(expected, converted.Text);
        Assert.Contains("db: a password of the command is a secret and stays in the recipe; set PASSWORD where this file is used.", converted.Lost);
    }

    [Theory]
    [InlineData("docker run -d --name db -e DATABASE_URL=postgres://me@h/x postgres:17", "DATABASE_URL: postgres://me@h/x")]
    [InlineData("docker run -d --name db -e DATABASE_URL=postgres://me:$PW@h/x postgres:17", "DATABASE_URL: postgres://me:${PW}@h/x")]
    public void What_holds_no_written_password_is_kept(string recipe, string expected) => Assert.Contains(expected, Of("compose", recipe).Text);

    [Fact]
    public void An_address_of_a_compose_file_is_not_written_into_the_recipe()
    {
        var converted = ComposeToRecipe.Of("services:\n  db:\n    image: postgres:17\n    environment:\n      DATABASE_URL: postgres://me:hunter2@h/x\n    command: serve --db postgres://me:hunter2@h/x\n", "/home/ada/compose.yaml").Value!;
        Assert.DoesNotContain("hunter2", converted.Text);
        Assert.Contains("-e \"DATABASE_URL=${DATABASE_URL}\"", converted.Text);
        Assert.Contains("db: the value of DATABASE_URL is a secret and stays in the compose file; set DATABASE_URL where the recipe is run.", converted.Lost);
    }

    [Theory]
    [InlineData("environment: {POSTGRES_PASSWORD: '${PW:-hunter2}'}")]
    [InlineData("environment: ['DATABASE_URL=postgres://me:${P:-hunter2}@h/x']")]
    [InlineData("environment: {DATABASE_URL: '${URL-postgres://me:hunter2@h/x}'}")]
    [InlineData("build: {context: ., args: {API_TOKEN: hunter2}}")]
    [InlineData("labels: {db: 'postgres://me:hunter2@h/x'}")]
    [InlineData("command: [redis-server, --requirepass, hunter2]")]
    [InlineData("healthcheck: {test: [CMD-SHELL, redis-cli -a hunter2 ping]}")]
    public void No_recipe_has_a_password_of_a_compose_file(string keys)
    {
        var converted = ComposeToRecipe.Of($"services:\n  db:\n    image: postgres:17\n    {keys}\n", "/home/ada/compose.yaml").Value!;
        Assert.DoesNotContain("hunter2", converted.Text);
        Assert.Contains(converted.Lost, sentence => sentence.Contains("is a secret and stays in the compose file"));
    }

    static Converted Of(string format, string recipe) => RoundTripTests.Conversion(format).Of(ConversionSource.All(ComposeTests.Document(recipe)));
}

using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Plans;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Recipes;

public class SecretVariablesTests
{
    [Theory]
    [InlineData("docker run -e POSTGRES_PASSWORD=$PGPW -e TZ=$ZONE img", "PGPW", "ZONE")]
    [InlineData("docker run --env=DB_PASS=${MINE:-} img", "MINE", "DB")]
    [InlineData("docker run img --password=$MINE $OTHER", "MINE", "OTHER")]
    [InlineData("docker login -u $WHO -p $MINE", "MINE", "WHO")]
    [InlineData("B=$A\nPASSWORD=$B\nB=$C\ndocker run -e X=$PASSWORD img", "A B PASSWORD", "C X")]
    [InlineData("export TOKEN=$MINE\ndocker run -e TOKEN img", "MINE", "OTHER")]
    [InlineData("TOKEN=$MINE docker run -e TOKEN img", "MINE", "OTHER")]
    [InlineData("docker build --build-arg GH_PAT=$MINE $DIR", "MINE", "DIR")]
    [InlineData("docker run -e DATABASE_URL=postgres://$WHO:$MINE@$HOST:5432/$DB img", "MINE", "WHO HOST DB")]
    [InlineData("docker run img serve \"redis://:${MINE:-none}@cache/0?x=$X\"", "MINE", "X")]
    [InlineData("URL=amqp://guest:x$MINE@$HOST\ndocker run -e BROKER=$URL img", "MINE", "HOST URL")]
    public void What_goes_into_a_secret_is_one(string text, string secrets, string others)
    {
        var isSecret = SecretVariables.Of(LineOf(text));
        Assert.All(secrets.Split(' '), name => Assert.True(isSecret(name), name));
        Assert.All(others.Split(' '), name => Assert.False(isSecret(name), name));
    }

    [Theory]
    [InlineData("docker run -e POSTGRES_PASSWORD=$PGPW img")]
    [InlineData("PGPW=hunter2\ndocker run -e POSTGRES_PASSWORD=$PGPW img")]
    [InlineData("PASSWORD=x$PGPW\ndocker run -e POSTGRES_PASSWORD=$PASSWORD img")]
    public void A_plan_that_is_shown_has_stars_for_it(string text)
    {
        var environment = Plans.Plans.Environment with { Variable = name => name == "PGPW" ? "hunter2" : null };
        var words = Assert.IsType<Plan.Run>(LineOf(text).PlanWithoutSecrets(environment)).Words;
        Assert.Contains(words, word => word.Contains(HiddenSecrets.Mask));
        Assert.DoesNotContain(words, word => word.Contains("hunter2"));
    }

    [Theory]
    [InlineData("-e DATABASE_URL=postgres://lab:$DBPW@db", "DATABASE_URL=postgres://lab:********@db")]
    [InlineData("-e DATABASE_URL=$ADDRESS", "DATABASE_URL=postgres://lab:********@db/x")]
    [InlineData("-e ADDRESS", "ADDRESS=postgres://lab:********@db/x")]
    [InlineData("--env-file lab.env", "A=redis://:********@cache B=http://host:80/@x")]
    public void A_password_in_an_address_is_not_shown(string flags, string expected)
    {
        var environment = Plans.Plans.Environment with
        {
            Variable = name => name switch { "DBPW" => "hunter2", "ADDRESS" => "postgres://lab:hunter2@db/x", _ => null },
            ReadFile = file => file.EndsWith("lab.env", StringComparison.Ordinal) ? "A=redis://:hunter2@cache\nB=http://host:80/@x\n" : null,
        };
        var run = Assert.IsType<Plan.Run>(LineOf($"docker run {flags} img").PlanWithoutSecrets(environment));
        Assert.Equal(expected, string.Join(' ', run.Create.Body!["Env"]!.AsArray()));
    }

    static CommandLine LineOf(string text) => Recipe.Of(DocumentKind.Recipe, SourceText.From(text)).Commands.Last();
}

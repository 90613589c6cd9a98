using Assistant.Language.Recipes.Plans;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Recipes.Plans;

public class FingerprintTests
{
    [Theory]
    [InlineData("docker run -d -p 80:80 nginx", "docker run --publish 80:80 --detach nginx", true)]
    [InlineData("docker run -d nginx", "docker run \\\n  -d \\\n  'nginx'", true)]
    [InlineData("docker run -d nginx", "docker container run -d nginx", true)]
    [InlineData("docker run -d nginx", "docker run -d nginx sleep 1", false)]
    [InlineData("docker run -d --name a nginx", "docker run -d --name b nginx", false)]
    [InlineData("docker run -d nginx", "docker run nginx", false)]
    [InlineData("PORT=80\ndocker run -p $PORT:80 nginx", "PORT=81\ndocker run -p $PORT:80 nginx", false)]
    [InlineData("docker run -e A=$A nginx", "docker run -e A=$A nginx", true)]
    [InlineData("docker run -e A=$A nginx", "docker run -e A=$B nginx", false)]
    [InlineData("docker run -v $PWD:/work nginx", "docker run -v $(pwd):/work nginx", true)]
    [InlineData("docker run -e PASSWORD=one nginx", "docker run -e PASSWORD=other nginx", true)]
    [InlineData("PASSWORD=one\ndocker run -e PASSWORD=$PASSWORD nginx", "PASSWORD=other\ndocker run -e PASSWORD=$PASSWORD nginx", true)]
    [InlineData("docker run -e PASSWORD=one -e A=$A nginx", "docker run -e PASSWORD=other -e A=$A nginx", true)]
    public void Two_commands_have_one_fingerprint_when_they_ask_the_same(string one, string other, bool same)
    {
        Assert.Matches("^[0-9a-f]{16}$", Of(one));
        Assert.Equal(same, Of(one) == Of(other));
    }

    static string Of(string text) => Fingerprint.Of(new Document(DocumentKind.Recipe, SourceText.From(text)).Recipe.Commands.Last());
}

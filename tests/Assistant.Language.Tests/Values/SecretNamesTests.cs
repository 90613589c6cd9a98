using Assistant.Language.Values;

namespace Assistant.Language.Tests.Values;

public class SecretNamesTests
{
    [Theory]
    [InlineData("POSTGRES_PASSWORD PGPASSWORD HF_TOKEN apiKey DB_PASS PASS db_pass MYSQL_PWD GH_PAT PW DB_PW PAT_OF_CI", true)]
    [InlineData("PATH GOPATH BYPASS COMPASS_URL PWD OLDPWD PATTERN DB_PASS_FILE PASSENGERS MAX_TOKENS PUBLIC_KEY PWA SPAT", false)]
    public void A_name_tells_whether_its_value_is_a_secret(string names, bool expected) =>
        Assert.All(names.Split(' '), name => Assert.True(SecretNames.Contains(name) == expected, name));

    [Theory]
    [InlineData("A password of your own", true)]
    [InlineData("The API key of the service", true)]
    [InlineData("Your token", true)]
    [InlineData("Your name", false)]
    [InlineData("Which keyboard", false)]
    [InlineData("", false)]
    public void A_question_tells_whether_it_asks_for_a_secret(string question, bool expected) => Assert.Equal(expected, SecretNames.AreSpokenOf(question));
}

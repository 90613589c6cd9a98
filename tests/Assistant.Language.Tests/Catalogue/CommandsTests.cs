using Assistant.Language.Catalogue;

namespace Assistant.Language.Tests.Catalogue;

public class CommandsTests
{
    [Fact]
    public void Knows_85_commands() => Assert.Equal(85, Commands.All.Count);

    [Theory]
    [InlineData("run", "run")]
    [InlineData("container run", "run")]
    [InlineData("image ls", "images")]
    [InlineData("container ls", "ps")]
    [InlineData("image rm", "rmi")]
    [InlineData("volume create", "volume create")]
    [InlineData("builder build", "build")]
    public void Finds_a_command_by_any_of_its_names(string words, string name) => Assert.Equal(name, Commands.Find(words)?.Name);

    [Theory]
    [InlineData("run", "-p", "--publish")]
    [InlineData("run", "--net", "--net")]
    [InlineData("create", "--gpus", "--gpus")]
    [InlineData("build", "--progress", "--progress")]
    [InlineData("build", "--squash", "--squash")]
    [InlineData("ps", "--help", "--help")]
    public void Finds_a_flag_by_either_name(string command, string name, string flag) =>
        Assert.Equal(flag, Commands.Find(command)?.Flag(name)?.Long);

    [Theory]
    [InlineData("create", "--detach")]
    [InlineData("pull", "-p")]
    [InlineData("rename", "-f")]
    public void A_command_has_no_flags_of_others(string command, string name) => Assert.Null(Commands.Find(command)?.Flag(name));

    [Fact]
    public void Every_command_and_flag_says_what_it_does()
    {
        foreach (var command in Commands.All.Append(Commands.Docker))
        {
            Assert.False(string.IsNullOrWhiteSpace(command.Meaning), command.Name);
            Assert.StartsWith("docker", command.Usage);
            Assert.All(command.Flags, flag => Assert.False(string.IsNullOrWhiteSpace(flag.Meaning), $"{command.Name} {flag.Long}"));
            Assert.All(command.Flags, flag => Assert.StartsWith("--", flag.Long));
        }
    }

    [Fact]
    public void Run_has_every_flag_of_the_client()
    {
        Assert.Equal(107, Commands.Find("run")?.Flags.Count);
        Assert.Equal(104, Commands.Find("create")?.Flags.Count);
    }
}

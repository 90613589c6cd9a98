using Assistant.Language.Catalogue;

namespace Assistant.Language.Tests.Recipes.Plans;

/// <summary>
/// Every flag that the catalogue has of <c>docker run</c> and <c>docker create</c>, with what it sets in the request, in <c>docker-flags.txt</c>.
/// A flag that is added to the catalogue and to no plan has no line there.
/// </summary>
public class RunFlagTests
{
    const string Nothing = "  (the client's own matter: the request stays as it is)";

    static readonly string file = Path.Combine(Repository.Root, "tests/Assistant.Language.Tests/Recipes/Plans/docker-flags.txt");

    static List<(string Flag, string Picture)> Table =>
        [.. File.ReadAllText(file).Split("\n--", StringSplitOptions.RemoveEmptyEntries).Select(entry => ("--" + entry.TrimStart('-').TrimEnd('\n')).Split('\n', 2)).Select(entry => (entry[0], entry[1]))];

    [Theory, InlineData("run"), InlineData("create")]
    public void Every_flag_sets_its_field(string command)
    {
        foreach (var (flag, picture) in Table.Where(entry => Commands.Find(command)!.Flag(Name(entry.Flag)) is not null))
            Assert.Equal($"{flag}\n{picture}", $"{flag}\n{Picture($"docker {command} {flag} img")}");
    }

    [Fact]
    public void No_flag_is_forgotten() =>
        Assert.Equal(Commands.Find("run")!.Flags.Concat(Commands.Find("create")!.Flags).Select(flag => flag.Long).Distinct().Order(StringComparer.Ordinal),
            Table.Select(entry => Name(entry.Flag)).Distinct().Order(StringComparer.Ordinal));

    static string Name(string flag) => flag.Split(' ', '=')[0];

    static string Picture(string command) =>
        RequestPicture.Of(Plans.Of(command)) is { Length: > 0 } picture ? string.Join('\n', picture.Split('\n').Select(line => "  " + line)) : Nothing;
}

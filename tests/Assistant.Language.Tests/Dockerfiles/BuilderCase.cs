namespace Assistant.Language.Tests.Dockerfiles;

/// <summary>A small Dockerfile and what the builder itself says of it; kept in <c>builder.cases.txt</c>.</summary>
/// <param name="Text">The file; in the table <c>∎</c> stands for an end without a line break.</param>
/// <param name="Dump">The parser's dump, empty when it was not recorded.</param>
/// <param name="ErrorStage">Where the build fails: <c>parse</c>, <c>instruction</c> or <c>convert</c>; null when it does not.</param>
/// <param name="Checks">The build checks that fire, each with <c> line N</c> when the line was recorded.</param>
public sealed record BuilderCase(string Name, string Text, string Dump, string? ErrorStage, IReadOnlyList<string> Checks)
{
    public static IReadOnlyList<BuilderCase> All { get; } = [.. Read()];

    static IEnumerable<BuilderCase> Read()
    {
        var table = File.ReadAllText(Path.Combine(Repository.Root, "tests/Assistant.Language.Tests/Dockerfiles/builder.cases.txt"));
        foreach (var block in table.Split("===== ", StringSplitOptions.RemoveEmptyEntries))
        {
            var name = block[..block.IndexOf('\n')];
            var halves = block[(name.Length + 1)..].Split("-----\n");
            var facts = halves[1].Split('\n', StringSplitOptions.RemoveEmptyEntries);
            yield return new(
                name,
                halves[0].Replace("∎\n", ""),
                string.Join('\n', Facts("dump: ")),
                Facts("error: ").SingleOrDefault(),
                [.. Facts("check: ")]);

            IEnumerable<string> Facts(string kind) => facts.Where(fact => fact.StartsWith(kind)).Select(fact => fact[kind.Length..]);
        }
    }
}

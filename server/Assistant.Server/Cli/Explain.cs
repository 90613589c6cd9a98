using System.CommandLine;
using Assistant.Language.Rules;

namespace Assistant.Server.Cli;

/// <summary><c>assistant explain CODE</c>: the page of a rule, as in docs/rules.md.</summary>
static class Explain
{
    public static Command Verb(Streams streams)
    {
        var code = new Argument<string>("CODE") { Description = "The code that stands with a finding, such as DS001 or UnknownInstruction. Capitals do not matter." };
        var verb = new Command("explain", "Print what a finding means, why it matters and what to write instead.") { code };
        verb.SetAction(parsed => Run(streams, parsed.GetRequiredValue(code)));
        return verb;
    }

    static int Run(Streams streams, string code)
    {
        if (Rules.All.FirstOrDefault(rule => rule.Code.Equals(code, StringComparison.OrdinalIgnoreCase)) is not { } rule)
            return streams.Fail($"there is no rule {code}. The rules are {string.Join(", ", Rules.All.Select(known => known.Code).Order())}.");
        streams.Out.WriteLine($"{rule.Code}: {rule.Title} ({Check.Word(rule.Severity)})");
        streams.Out.WriteLine();
        streams.Out.WriteLine(rule.Page.Trim());
        return ExitCode.Clean;
    }
}

using System.Text.RegularExpressions;

namespace Assistant.Language.Dockerfiles;

/// <summary>
/// What a builder prints, brought back to the Dockerfile: BuildKit's with the excerpt that it ends with, and that of the engine's own
/// builder with its numbered steps.
/// </summary>
public static partial class BuildOutput
{
    /// <summary>Where a failed build stopped and why; null when the output does not name a place of the file.</summary>
    /// <param name="file">As it was built.</param>
    public static BuildFailure? FailureIn(Dockerfile file, string output)
    {
        var text = Colours().Replace(output, "").ReplaceLineEndings("\n");
        return Place(file, text) is { } instruction ? new(InstructionMark.Of(file, instruction), Reason(text)) : null;
    }

    /// <summary>How far a line of output says that the build is, in percent; null when it does not say.</summary>
    public static int? ProgressIn(string line) =>
        Progress().Match(line) is { Success: true } match && int.Parse(match.Groups[2].Value) is > 0 and var all ? Math.Clamp((int.Parse(match.Groups[1].Value) - 1) * 100 / all, 0, 100) : null;

    /// <summary>The image that was built, by the id that the builder prints at the end; null when it prints none.</summary>
    public static string? ImageIn(string output) => Image().Matches(output) is [.., var last] ? last.Groups[1].Value : null;

    static Instruction? Place(Dockerfile file, string text) =>
        (Excerpt().Matches(text) is [.., var excerpt] ? AtLine(file, excerpt.Groups[1].Value) : null)
        ?? (ParseError().Match(text) is { Success: true } error ? AtLine(file, error.Groups[1].Value) : null)
        ?? (FailedStep().Match(text) is { Success: true } named ? Written(file, named.Groups["stage"].Value, named.Groups["text"].Value) : null)
        ?? (Step().Matches(text) is [.., var last] ? Numbered(file, last.Groups[1].Value) : null);

    static Instruction? AtLine(Dockerfile file, string number) =>
        int.TryParse(number, out var line) && line > 0 && line <= file.Text.LineCount ? file.PartAt(file.Text.LineStart(line - 1)) as Instruction : null;

    /// <summary>The instruction that BuildKit prints on one line, in the stage that it names.</summary>
    static Instruction? Written(Dockerfile file, string stage, string text)
    {
        var wanted = OnOneLine(text);
        bool Fits(Instruction instruction) => OnOneLine(instruction.JoinedText) == wanted;
        return file.Stages.Where(known => known.IsNamed(stage) || $"stage-{known.Index}" == stage).SelectMany(known => known.Instructions).FirstOrDefault(Fits)
            ?? file.Instructions.FirstOrDefault(Fits);
    }

    /// <summary>The engine's own builder counts every instruction, those before the first FROM as well.</summary>
    static Instruction? Numbered(Dockerfile file, string number) =>
        int.TryParse(number, out var step) && step > 0 && step <= file.Instructions.Length ? file.Instructions[step - 1] : null;

    static string OnOneLine(string text) => Blanks().Replace(text, " ").Trim();

    static string Reason(string text)
    {
        if (ExitCode().Match(text) is { Success: true } exit) return $"the command ended with exit code {exit.Groups[1].Value}{Meaning(exit.Groups[1].Value)}{LastWords(text)}";
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var said = lines.LastOrDefault(Failure().IsMatch) ?? lines.LastOrDefault(line => !OfBuilder().IsMatch(line)) ?? "the builder does not say why";
        return Preamble().Replace(said, "").TrimEnd('.');
    }

    static string Meaning(string code) => code switch
    {
        "126" => " (not executable)",
        "127" => " (command not found)",
        "137" => " (killed, as when memory runs out)",
        _ => "",
    };

    /// <summary>The last line that the command itself printed.</summary>
    static string LastWords(string text)
    {
        var lines = FailedBlock().Match(text) is { Success: true } block ? block.Groups[1].Value : Step().Matches(text) is [.., var last] ? text[(last.Index + last.Length)..] : "";
        var said = lines.Split('\n', StringSplitOptions.TrimEntries).Where(line => line.Length > 0 && !OfBuilder().IsMatch(line)).Select(line => Time().Replace(line, "")).LastOrDefault();
        return said is null or "" ? "" : $"; it said last: {said.TrimEnd('.')}";
    }

    [GeneratedRegex(@"\x1b\[[0-9;?]*[A-Za-z]")]
    private static partial Regex Colours();

    // Dockerfile:12
    // --------------------
    [GeneratedRegex(@"^[^\s:][^:\n]*:(\d+)\n-{8,}", RegexOptions.Multiline)]
    private static partial Regex Excerpt();

    [GeneratedRegex(@"(?:parse error (?:on )?line |Dockerfile, line )(\d+)")]
    private static partial Regex ParseError();

    //  > [stage 3/5] RUN exit 1:        => ERROR [stage 3/5] RUN exit 1           0.4s
    [GeneratedRegex(@"^ *(?:=> ERROR|>) \[(?:[^\]\n]*?(?<stage>[^\s\]]+))? *\d+/\d+\] (?<text>.+?)(?::|\s+\d+\.\d+s)?$", RegexOptions.Multiline)]
    private static partial Regex FailedStep();

    [GeneratedRegex(@"^Step (\d+)/\d+ : .*", RegexOptions.Multiline)]
    private static partial Regex Step();

    [GeneratedRegex(@"(?:exit code: |returned a non-zero code: )(\d+)")]
    private static partial Regex ExitCode();

    [GeneratedRegex(@"^(?:ERROR: |failed to solve: )", RegexOptions.IgnoreCase)]
    private static partial Regex Failure();

    [GeneratedRegex(@"^(?:ERROR: |failed to (?:solve|build|compute cache key): |failed to calculate checksum of ref \S+: |dockerfile parse error on line \d+: |Error response from daemon: |Dockerfile parse error line \d+: |The engine cannot read the Dockerfile, line \d+: )+", RegexOptions.IgnoreCase)]
    private static partial Regex Preamble();

    [GeneratedRegex(@"^ > \[.*\n((?:(?!---).*\n)*?)-{3,}$", RegexOptions.Multiline)]
    private static partial Regex FailedBlock();

    [GeneratedRegex(@"^(?:Step \d+/|---> |Removing intermediate container |The command '|The build failed|DEPRECATED: |Install the buildx|https://docs.docker.com/go/buildx)")]
    private static partial Regex OfBuilder();

    [GeneratedRegex(@"^(?:#\d+ )?\d+\.\d+ ")]
    private static partial Regex Time();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"(?:^Step |\[(?:\S+)? *)(\d{1,6})/(\d{1,6})\b")]
    private static partial Regex Progress();

    [GeneratedRegex(@"(?:Successfully built |writing image |exporting manifest list |exporting config )((?:sha256:)?[0-9a-f]{12,64})\b")]
    private static partial Regex Image();
}

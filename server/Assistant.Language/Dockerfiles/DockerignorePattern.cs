using System.Collections.Immutable;

namespace Assistant.Language.Dockerfiles;

/// <summary>
/// One pattern of a <c>.dockerignore</c>, as the builder matches it: <c>*</c> and <c>?</c> stay within a folder, <c>[a-z]</c> is one
/// character, <c>**</c> is any number of folders, a backslash takes the meaning away from what follows.
/// </summary>
sealed class DockerignorePattern
{
    readonly ImmutableArray<Step> steps;
    readonly string? plain;

    DockerignorePattern(ImmutableArray<Step> steps, bool bringsBack)
    {
        this.steps = steps;
        BringsBack = bringsBack;
        if (steps.All(step => step.Kind == StepKind.Character)) plain = string.Concat(steps.Select(step => step.Character));
    }

    /// <summary>True when the pattern was written behind a <c>!</c>.</summary>
    public bool BringsBack { get; }

    /// <summary>Null when the builder cannot read the pattern: an open or empty class, a backslash at the end, nothing behind <c>!</c>.</summary>
    public static DockerignorePattern? Read(string line)
    {
        var bringsBack = line[0] == '!';
        var written = bringsBack ? line[1..].Trim() : line;
        if (written is "") return null;
        var pattern = Clean(written);
        if (pattern.Length > 1 && pattern[0] == '/') pattern = pattern[1..];
        return Steps(pattern) is { IsDefault: false } steps ? new(steps, bringsBack) : null;
    }

    /// <summary>The path without empty parts and <c>.</c>, and with <c>..</c> followed; <c>..</c> at its start stays.</summary>
    public static string Clean(string path)
    {
        var isRooted = path.StartsWith('/');
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part is "" or ".") continue;
            if (part is not "..") parts.Add(part);
            else if (parts is [.., not ".."]) parts.RemoveAt(parts.Count - 1);
            else if (!isRooted) parts.Add(part);
        }
        var joined = string.Join('/', parts);
        return isRooted ? $"/{joined}" : joined is "" ? "." : joined;
    }

    /// <summary>Follows all ways through the path at once: which of its places the steps so far can have led to.</summary>
    public bool Matches(ReadOnlySpan<char> path)
    {
        if (plain is not null) return path.SequenceEqual(plain);
        var reached = path.Length < 256 ? stackalloc bool[path.Length + 1] : new bool[path.Length + 1];
        reached.Clear();
        reached[0] = true;
        foreach (var step in steps) step.Take(path, reached);
        return reached[^1];
    }

    /// <summary>Default when the pattern cannot be read.</summary>
    static ImmutableArray<Step> Steps(string pattern)
    {
        var steps = ImmutableArray.CreateBuilder<Step>();
        for (var at = 0; at < pattern.Length; at++)
        {
            switch (pattern[at])
            {
                case '*' when at + 1 < pattern.Length && pattern[at + 1] == '*':
                    var isFirst = at == 0;
                    at += at + 2 < pattern.Length && pattern[at + 2] == '/' ? 2 : 1;
                    var isLast = at + 1 == pattern.Length;
                    // A pattern that only begins with ** and has nothing else special is compared with the end of the path.
                    var isEnding = isFirst && pattern[at] == '*' && pattern.AsSpan(at + 1).IndexOfAny("*?[]\\") < 0;
                    steps.Add(new(isLast || isEnding ? StepKind.Anything : StepKind.Folders));
                    break;
                case '*':
                    steps.Add(new(StepKind.Name));
                    break;
                case '?':
                    steps.Add(new(StepKind.AnyCharacter));
                    break;
                case '[':
                    if (CharacterClass.Read(pattern, ref at) is not { } characters) return default;
                    steps.Add(new(StepKind.Class, Class: characters));
                    break;
                case '\\' when ++at == pattern.Length:
                    return default;
                default:
                    steps.Add(new(StepKind.Character, pattern[at]));
                    break;
            }
        }
        return steps.DrainToImmutable();
    }

    enum StepKind { Character, AnyCharacter, Class, Name, Folders, Anything }

    sealed record Step(StepKind Kind, char Character = '\0', CharacterClass? Class = null)
    {
        public void Take(ReadOnlySpan<char> path, Span<bool> reached)
        {
            if (Kind is StepKind.Name or StepKind.Folders or StepKind.Anything)
            {
                Spread(path, reached);
                return;
            }
            for (var i = path.Length; i > 0; i--) reached[i] = reached[i - 1] && IsOne(path[i - 1]);
            reached[0] = false;
        }

        void Spread(ReadOnlySpan<char> path, Span<bool> reached)
        {
            var any = false;
            for (var i = 1; i < reached.Length; i++)
            {
                any |= reached[i - 1];
                reached[i] |= Kind switch
                {
                    StepKind.Name => reached[i - 1] && path[i - 1] != '/',
                    StepKind.Folders => any && path[i - 1] == '/',
                    _ => any,
                };
            }
        }

        bool IsOne(char c) => Kind switch
        {
            StepKind.Character => c == Character,
            StepKind.AnyCharacter => c != '/',
            _ => Class!.Has(c),
        };
    }

    /// <summary>What stands in brackets: characters and ranges, all others when it begins with <c>^</c>.</summary>
    sealed record CharacterClass(bool IsNegated, ImmutableArray<(char From, char To)> Ranges)
    {
        public bool Has(char c) => Ranges.Any(range => c >= range.From && c <= range.To) != IsNegated;

        /// <summary>Reads on from the opening bracket to the closing one; null when it is missing or a range is broken.</summary>
        public static CharacterClass? Read(string pattern, ref int at)
        {
            var isNegated = at + 1 < pattern.Length && pattern[at + 1] == '^';
            if (isNegated) at++;
            var ranges = ImmutableArray.CreateBuilder<(char, char)>();
            while (++at < pattern.Length)
            {
                if (pattern[at] == ']' && ranges.Count > 0) return new(isNegated, ranges.DrainToImmutable());
                if (One(pattern, ref at) is not { } from) return null;
                var to = from;
                if (at + 1 < pattern.Length && pattern[at + 1] == '-')
                {
                    at += 2;
                    if (One(pattern, ref at) is not { } last || last < from) return null;
                    to = last;
                }
                ranges.Add((from, to));
            }
            return null;
        }

        static char? One(string pattern, ref int at)
        {
            if (at >= pattern.Length || pattern[at] is '-' or ']') return null;
            if (pattern[at] == '\\' && ++at >= pattern.Length) return null;
            return pattern[at];
        }
    }
}

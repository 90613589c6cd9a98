namespace Assistant.Language.Dockerfiles;

public sealed partial class Dockerfile
{
    bool? isForeign;

    /// <summary>
    /// True when <c># syntax=</c> names a program that is not docker's own, in whatever version or copy: what is wrong to docker can be
    /// right there.
    /// </summary>
    public bool IsForeign => isForeign ??= (Syntax("#") ?? Syntax("//")) is { } image && !IsDockers(image);

    /// <summary>The image named in the directives at the top, below a line <c>#!</c>; the builder takes <c>//</c> in place of <c>#</c>, too.</summary>
    string? Syntax(string mark)
    {
        for (var line = 0; line < Text.LineCount; line++)
        {
            var written = Text.AsSpan(Text.Line(line)).TrimStart('\uFEFF').Trim();
            if (line == 0 && written.StartsWith("#!")) continue;
            var equals = written.IndexOf('=');
            if (!written.StartsWith(mark) || equals < 0) return null;
            var value = written[(equals + 1)..].Trim().ToString();
            switch (written[mark.Length..equals].Trim().ToString().ToLowerInvariant())
            {
                case "syntax":
                    return value.Split(' ', '\t')[0];
                case not ("escape" or "check"):
                    return null;
            }
        }
        return null;
    }

    /// <summary>Companies keep copies under names of their own, such as <c>mirror.example/docker/dockerfile</c>.</summary>
    static bool IsDockers(string image)
    {
        var path = image.Split('@')[0].Split('/');
        var name = path[^1].Split(':')[0];
        return name == "dockerfile" || (name.StartsWith("dockerfile-", StringComparison.Ordinal) && (path.Length == 1 || path[^2] == "docker"));
    }
}

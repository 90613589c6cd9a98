namespace Assistant.Language.Rules.Images;

/// <summary>Makes a rule on the images that a Dockerfile builds on and docker commands name, one at a time.</summary>
static class ImageRule
{
    public static Rule Of(string code, string title, Severity severity, string page, Func<ImageWord, IEnumerable<Finding>> check) =>
        new(code, title, severity, page, document => ImageWord.In(document).SelectMany(check))
        {
            EachCommand = (line, document) => ImageWord.Of(line.Command, document.Catalogue) is { } image ? check(image) : [],
            Beside = document => ImageWord.InDockerfile(document).SelectMany(check),
        };
}

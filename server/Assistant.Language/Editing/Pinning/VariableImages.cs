using System.Text.RegularExpressions;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Names;
using Assistant.Language.Rules.Images;
using Assistant.Language.Text;
using Assistant.Language.Values;
using DockerfileWord = Assistant.Language.Dockerfiles.Word;
using RecipeWord = Assistant.Language.Recipes.Word;

namespace Assistant.Language.Editing.Pinning;

/// <summary>
/// Images whose tag, or all of whose name, one variable brings: <c>FROM python:${TAG}</c>, <c>docker run $IMAGE</c>. The value of the
/// variable is what is edited, but only when the file gives it one plain value and uses it for nothing else.
/// </summary>
static partial class VariableImages
{
    /// <summary>The default of a global <c>ARG</c> is the value.</summary>
    public static ImagePlace InDockerfile(Document document, Dockerfile file, DockerfileWord word)
    {
        var text = ImagePlaces.Unquoted(word.Value);
        if (OneVariable().Match(text) is not { Success: true } match) return Inside(word.Span, text);
        var name = match.Groups["variable"].Value;
        var values = GlobalArguments.Declarations(file).Where(pair => pair.Key.Value == name).Select(pair => pair.Value).ToList();
        if (values is not [{ } value] || !IsPlain(value.Value)) return NoValue(word.Span, text, name);
        var same = file.Stages.Count(stage => stage.Base is { } from && IsSame(match, ImagePlaces.Unquoted(from.Value)));
        var all = file.Instructions.Sum(instruction => Regex.Count(document.Text.AsSpan(instruction.FullSpan), $@"\b{name}\b"));
        return all > same + 1 ? UsedElsewhere(word.Span, text, name) : Of(document, word.Span, text, match, value.Span, ImagePlaces.Unquoted(value.Value));
    }

    /// <summary>An assignment is the value, such as <c>IMAGE=postgres:18</c>.</summary>
    public static ImagePlace InRecipe(Document document, RecipeWord word)
    {
        if (OneVariable().Match(word.Value) is not { Success: true } match) return Inside(word.Span, word.Value);
        var name = match.Groups["variable"].Value;
        var values = document.Recipe.Lines.OfType<AssignmentLine>().SelectMany(line => line.Assignments).Where(assignment => assignment.Name == name).Select(assignment => assignment.Value).ToList();
        if (values is not [{ IsLiteral: true } value]) return NoValue(word.Span, word.Value, name);
        var same = document.Recipe.Commands.Count(line => line.Command.Image is { } image && IsSame(match, image.Value));
        var all = RecipeNames.Of(document).Of(NameKind.Variable, name).Count;
        return all > same + 1 ? UsedElsewhere(word.Span, word.Value, name) : Of(document, word.Span, word.Value, match, value.Span, value.Value);
    }

    static ImagePlace Of(Document document, TextSpan span, string text, Match match, TextSpan valueSpan, string value)
    {
        var isTag = match.Groups["name"].Success;
        var image = isTag ? $"{match.Groups["name"].Value}:{value}" : value;
        var parsed = ImageReference.Parse(image);
        if (!parsed.Ok || ImageReference.IsId(image)) return new(span, text) { LeftAlone = $"{text} is {image}, which is not the name of an image." };
        if (ImagePlaces.Find(document.Text, valueSpan, value) is not { } inner) return NoValue(span, text, match.Groups["variable"].Value);
        var name = ImageWord.Of(span, image, document.Catalogue).Name;
        return new(span, text)
        {
            Image = parsed.Value,
            Name = name,
            IsBehindColon = isTag,
            Ending = isTag ? inner : TextSpan.FromBounds(inner.Start + name.Length, inner.End),
        };
    }

    /// <summary>True for the same image in either spelling of the variable.</summary>
    static bool IsSame(Match match, string text) =>
        OneVariable().Match(text) is { Success: true } other && (other.Groups["name"].Value, other.Groups["variable"].Value) == (match.Groups["name"].Value, match.Groups["variable"].Value);

    static ImagePlace Inside(TextSpan span, string text) => new(span, text) { LeftAlone = $"{text} has a variable inside, so that no tag can be written here." };

    static ImagePlace NoValue(TextSpan span, string text, string name) => new(span, text) { LeftAlone = $"{name} in {text} has no plain value in this file." };

    static ImagePlace UsedElsewhere(TextSpan span, string text, string name) => new(span, text) { LeftAlone = $"{name} in {text} is used elsewhere too, so its value stays as it is." };

    static bool IsPlain(string value) => !ImagePlaces.Unquoted(value).AsSpan().ContainsAny("$\\`\"'");

    /// <summary>The whole word is a variable, or all behind its colon.</summary>
    [GeneratedRegex(@"^((?<name>[^$@]+):)?\$(\{(?<variable>\w+)\}|(?<variable>\w+))$")]
    private static partial Regex OneVariable();
}

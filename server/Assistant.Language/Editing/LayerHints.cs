using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Editing;

/// <summary>Behind each instruction what it added to the image in the last build, the largest marked.</summary>
static class LayerHints
{
    public static IEnumerable<InlayHint> In(Document document, TextSpan span)
    {
        if (document is not { LastBuild.Layers: { IsEmpty: false } layers, Dockerfile: { } file }) yield break;
        var largest = layers.Max(layer => layer.Size);
        var whole = layers.Sum(layer => layer.Size);
        foreach (var layer in layers)
            if (layer.Place.In(file) is { } instruction && span.Touches(instruction.HeadSpan.End))
                yield return Of(instruction, layer.Size, layer.Size == largest && layers.Length > 1, whole);
    }

    static InlayHint Of(Instruction instruction, long size, bool isLargest, long whole) => new(
        instruction.HeadSpan.End, $"{ByteSize.OfImage(size)}{(isLargest ? ", the largest layer" : "")}",
        $"In the last build this instruction added {size:N0} bytes to the image, of {whole:N0} that the whole file added.", InlayHintKind.Layer);
}

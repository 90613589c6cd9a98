using Assistant.Language.Catalogue.Files;

namespace Assistant.Language;

public sealed partial record Document
{
    // A copy of the record takes this along; it is read again when the text is another.
    ImagesFile? imagesFile;

    /// <summary>What a file of images says, read on first use; null for other kinds of document.</summary>
    public ImagesFile? ImagesFile =>
        Kind != DocumentKind.ImagesFile ? null : imagesFile?.Text == Text ? imagesFile : imagesFile = ImagesFile.Read(Text);
}

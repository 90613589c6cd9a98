using Assistant.Language.Values;

namespace Assistant.Language.Registries;

/// <summary>
/// What registries have told of images, as far as somebody has asked them. Answers come at once; one object always gives the same
/// answers, and what is learnt later comes with a new one.
/// </summary>
public interface IRegistryAnswers
{
    /// <summary>The tags of the image's repository; null when they were not asked for or no answer came.</summary>
    TagList? Tags(ImageReference image);

    /// <summary>What the registry holds under exactly this tag or digest; null when it was not asked for, no answer came, or there is none.</summary>
    RegistryImage? Image(ImageReference image);

    /// <summary>True when the registry itself has said that there is no such tag, or no such repository.</summary>
    bool IsMissing(ImageReference image);

    /// <summary>True when the registry has shown nothing of the repository: there is none, or it is one for people who have logged in.</summary>
    bool IsHidden(ImageReference image);
}

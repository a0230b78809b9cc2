using Payments.Infra.Components.Kit;

namespace Payments.Infra.Stacks.Images;

/// <summary>Shell commands that fill a registry.</summary>
internal static class ImportScript
{
    /// <summary>The commands, with comments on what they are for.</summary>
    /// <param name="stack">Name of the stack.</param>
    /// <param name="images">Each image as pods name it, and where it is from; empty for one of the platform's own.</param>
    public static IEnumerable<string> Lines(string stack, IEnumerable<(string Image, string Origin)> images)
    {
        var all = images.Select(image => (Name: ImageName.Parse(image.Image), image.Image, image.Origin)).ToList();
        if (all.Count == 0)
        {
            return [$"# Stack {stack} has no registry of its own: images come from where their names say."];
        }

        return
        [
            .. Section("# Images of others. Azure copies them; it needs no access to your machine.", all
                .Where(image => image.Origin.Length > 0)
                .Select(image => $"az acr import --name {RegistryOf(image.Name)} --source {image.Origin} --image {image.Name.Path}{image.Name.Version}")),
            .. Section("# Images that you build: push them after 'az acr login'.", all
                .Where(image => image.Origin.Length == 0)
                .Select(image => $"docker push {image.Image}")),
        ];
    }

    private static IEnumerable<string> Section(string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        return all.Count == 0 ? [] : [title, .. all];
    }

    private static string RegistryOf(ImageName name) => name.Host.Split('.')[0];
}

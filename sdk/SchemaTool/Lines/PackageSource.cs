using Payments.Infra.SchemaTool.JavaScript;
using Payments.Infra.SchemaTool.Npm;
using Payments.Infra.SchemaTool.TypeScript;

namespace Payments.Infra.SchemaTool.Lines;

/// <summary>What a package says, by the files that say it.</summary>
internal sealed class PackageSource
{
    private readonly Lazy<ProvidedDefaults> defaults;

    public PackageSource(NpmPackage package, string provider)
    {
        (Package, Index) = (package, PackageIndex.Read(package, provider));
        defaults = new(() => package.Has("types/input.js")
            ? ProvidedDefaults.Read(package.Script("types/input.js"))
            : ProvidedDefaults.Read(Script.Parse("types/input.js", "")));
    }

    public NpmPackage Package { get; }

    public PackageIndex Index { get; }

    /// <summary>The defaults of nested objects.</summary>
    public ProvidedDefaults Defaults => defaults.Value;

    /// <summary>The file that declares nested objects.</summary>
    public DeclarationFile Types(TypeKind kind) => Package.Declarations(kind == TypeKind.Input ? "types/input.d.ts" : "types/output.d.ts");

    /// <summary>The file that has an enumeration.</summary>
    /// <param name="name">Its name with namespaces.</param>
    public Script Enum(string name) => Package.Script($"types/enums/{string.Concat(name.Split('.').SkipLast(1).Select(part => part + "/"))}index.js");
}

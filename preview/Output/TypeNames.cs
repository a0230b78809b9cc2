namespace Payments.Infra.Preview.Output;

/// <summary>Shortens type tokens for display.</summary>
internal static class TypeNames
{
    /// <summary><c>random:index/randomPet:RandomPet</c> as <c>random:index:RandomPet</c>: the middle loses what repeats the name.</summary>
    public static string Short(string type)
    {
        if (type.Split(':') is not [var package, var module, var name] || name.Length == 0)
        {
            return type;
        }

        var slash = module.LastIndexOf('/');
        return slash >= 0 && module[(slash + 1)..] == char.ToLowerInvariant(name[0]) + name[1..]
            ? $"{package}:{module[..slash]}:{name}"
            : type;
    }
}

// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/faultrecipes.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace hookbench::settings
{

namespace
{

using Json = JsonFile::Json;

bool isRecipeName(const QString &name)
{
    return !name.trimmed().isEmpty() && name == name.trimmed() &&
           name.size() <= FaultRecipes::maxNameLength &&
           std::all_of(name.begin(), name.end(), [](QChar c) { return c.isPrint(); });
}

bool isRecipe(const SavedFaults &faults)
{
    return faults.seed <= FaultRecipes::maxSeed &&
           static_cast<std::size_t>(faults.odds.size()) <= FaultRecipes::maxFaults &&
           std::all_of(faults.odds.keyBegin(), faults.odds.keyEnd(), isRecipeName) &&
           std::all_of(faults.odds.begin(), faults.odds.end(),
                       [](double odds) { return odds >= 0 && odds <= 1; });
}

std::optional<SavedFaults> recipeFrom(const Json &json)
{
    if (!json.is_object() || !json.contains("recipe") || !json["recipe"].is_object() ||
        json["recipe"].size() > FaultRecipes::maxFaults || !json.contains("seed") ||
        !json["seed"].is_number_unsigned())
        return std::nullopt;
    SavedFaults faults;
    faults.seed = json["seed"].get<quint64>();
    for (const auto &[name, odds] : json["recipe"].items()) {
        if (!odds.is_number())
            return std::nullopt;
        faults.odds.insert(QString::fromStdString(name), odds.get<double>());
    }
    return isRecipe(faults) ? std::optional(faults) : std::nullopt;
}

Json recipeJson(const SavedFaults &faults)
{
    Json odds = Json::object();
    for (auto each = faults.odds.begin(); each != faults.odds.end(); ++each)
        odds[each.key().toStdString()] = each.value();
    return {{"recipe", std::move(odds)}, {"seed", faults.seed}};
}

} // namespace

FaultRecipes::FaultRecipes(std::filesystem::path file)
    : m_file(std::move(file))
{
}

Result<std::optional<FileEvent>> FaultRecipes::load()
{
    m_recipes.clear();
    auto loaded = m_file.load();
    if (!loaded)
        return loaded;
    const Json &content = m_file.content();
    const auto recipes = content.find("recipes");
    if (recipes == content.end())
        return loaded;
    bool isWhole = recipes->is_object();
    if (isWhole) {
        for (const auto &[key, json] : recipes->items()) {
            const QString name = QString::fromStdString(key);
            const auto faults = recipeFrom(json);
            if (faults && isRecipeName(name) &&
                static_cast<std::size_t>(m_recipes.size()) < maxRecipes)
                m_recipes.insert(name, *faults);
            else
                isWhole = false;
        }
    }
    if (isWhole)
        return loaded;
    const auto kept = m_file.keepCopy(FileEvent::Kind::PartlyRead);
    if (!kept)
        return kept.error();
    return std::optional(*kept);
}

QStringList FaultRecipes::names() const
{
    return m_recipes.keys();
}

std::optional<SavedFaults> FaultRecipes::recipe(const QString &name) const
{
    const auto found = m_recipes.find(name);
    return found == m_recipes.end() ? std::nullopt : std::optional(*found);
}

Result<void> FaultRecipes::save(const QString &name, const SavedFaults &faults)
{
    QMap<QString, SavedFaults> wanted = m_recipes;
    wanted.insert(name, faults);
    if (!isRecipeName(name) || !isRecipe(faults) ||
        static_cast<std::size_t>(wanted.size()) > maxRecipes)
        return Error{.kind = ErrorKind::InvalidArgument, .detail = "the recipe is out of bounds"};
    return write(wanted);
}

Result<void> FaultRecipes::remove(const QString &name)
{
    QMap<QString, SavedFaults> wanted = m_recipes;
    return wanted.remove(name) > 0 ? write(wanted) : Result<void>();
}

Result<void> FaultRecipes::write(const QMap<QString, SavedFaults> &wanted)
{
    Json recipes = Json::object();
    for (auto each = wanted.begin(); each != wanted.end(); ++each)
        recipes[each.key().toStdString()] = recipeJson(each.value());
    Json before = std::exchange(m_file.content()["recipes"], std::move(recipes));
    Result<void> saved = m_file.save();
    if (saved)
        m_recipes = wanted;
    else
        m_file.content()["recipes"] = std::move(before);
    return saved;
}

} // namespace hookbench::settings

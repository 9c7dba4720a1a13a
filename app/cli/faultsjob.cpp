// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/faultsjob.h"

#include "app/api/sandboxcontrol.h"
#include "app/cli/datadirectory.h"
#include "app/cli/optionreader.h"
#include "app/cli/output.h"
#include "app/cli/sandboxlink.h"

#include <QTimer>

#include <nlohmann/json.hpp>

#include <limits>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

namespace
{

using FaultsJson = nlohmann::ordered_json;

FaultsJson oddsJson(const QMap<QString, double> &odds)
{
    FaultsJson json = FaultsJson::object();
    for (auto each = odds.begin(); each != odds.end(); ++each)
        json[each.key().toStdString()] = each.value();
    return json;
}

/// "duplicate 25 %, 429 100 % (seed 7)".
QString oddsText(const QMap<QString, double> &odds, quint64 seed)
{
    QStringList parts;
    for (auto each = odds.begin(); each != odds.end(); ++each) {
        if (each.value() > 0)
            parts += u"%1 %2 %"_s.arg(each.key()).arg(each.value() * 100, 0, 'g', 4);
    }
    return u"%1 (seed %2)"_s.arg(parts.join(", "_L1)).arg(seed);
}

} // namespace

FaultsJob::FaultsJob(const Arguments &arguments, Output &output)
    : m_arguments(arguments)
    , m_output(output)
{
}

FaultsJob::~FaultsJob() = default;

void FaultsJob::start()
{
    if (const Result<void> begun = begin(); !begun)
        fail(begun.error());
}

Result<void> FaultsJob::begin()
{
    const int wishes = int(m_arguments.has("recipe"_L1)) + int(m_arguments.has("off"_L1)) +
                       int(m_arguments.has("list"_L1));
    if (wishes > 1)
        return usageError(u"--recipe, --off and --list exclude each other."_s);
    if (m_arguments.has("seed"_L1) && !m_arguments.has("recipe"_L1))
        return usageError(u"--seed goes with --recipe."_s);
    if (m_arguments.has("list"_L1)) {
        const auto saved = recipes();
        if (!saved)
            return saved.error();
        list(**saved);
        return {};
    }
    // A name that is none is said before anything is asked.
    const Result<api::SandboxFaults> faults = wanted();
    if (!faults)
        return faults.error();
    carryOut(*faults, wishes == 0);
    return {};
}

Result<std::unique_ptr<settings::FaultRecipes>> FaultsJob::recipes() const
{
    const Result<settings::DataDirectory> directory = openDataDirectory(m_arguments);
    if (!directory)
        return directory.error();
    auto saved = std::make_unique<settings::FaultRecipes>(directory->faultRecipesFile());
    if (const auto loaded = saved->load(); !loaded)
        return loaded.error();
    return saved;
}

Result<api::SandboxFaults> FaultsJob::wanted() const
{
    if (!m_arguments.has("recipe"_L1))
        return api::SandboxFaults{};
    const auto read = recipes();
    if (!read)
        return read.error();
    const settings::FaultRecipes &saved = **read;
    const QString name = m_arguments.value("recipe"_L1);
    const auto recipe = saved.recipe(name);
    if (!recipe) {
        return usageError(saved.names().isEmpty()
                              ? u"There is no recipe %1: none is saved. The window's Sandbox page "
                                "saves them."_s.arg(name)
                              : u"There is no recipe %1. Saved are: %2."_s.arg(
                                    name, saved.names().join(", "_L1)));
    }
    api::SandboxFaults faults{recipe->odds, recipe->seed};
    if (!faults.isOn())
        return usageError(u"The recipe %1 has no fault that ever happens."_s.arg(name));
    std::optional<quint64> seed;
    OptionReader options(m_arguments);
    options.number("seed"_L1, 0, std::numeric_limits<int>::max(), seed);
    if (options.error())
        return *options.error();
    faults.seed = seed.value_or(faults.seed);
    return faults;
}

void FaultsJob::list(const settings::FaultRecipes &recipes)
{
    for (const QString &name : recipes.names()) {
        const settings::SavedFaults faults = recipes.recipe(name).value_or(settings::SavedFaults{});
        if (m_output.isJson())
            m_output.line(FaultsJson{
                {"name", name.toStdString()},
                {"recipe", oddsJson(faults.odds)},
                {"seed",
                 faults.seed}}.dump());
        else
            m_output.line(printable(u"%1: %2"_s.arg(name, oddsText(faults.odds, faults.seed))));
    }
    if (recipes.names().isEmpty())
        m_output.note(u"No recipe is saved. The window's Sandbox page saves them."_s);
    QTimer::singleShot(0, this, [this] { Q_EMIT finished(ExitCode::Done); });
}

void FaultsJob::carryOut(const api::SandboxFaults &faults, bool isOnlyAsked)
{
    m_link = std::make_unique<SandboxLink>(m_arguments, m_output);
    m_link->open([this, faults, isOnlyAsked](const Result<api::SandboxControl *> &control) {
        if (!control) {
            fail(control.error());
            return;
        }
        const auto done = [this](const Result<api::SandboxFaults> &set) {
            if (set)
                print(*set);
            else
                fail(set.error());
        };
        if (isOnlyAsked)
            (*control)->fetchFaults(this, done);
        else
            (*control)->setFaults(faults, this, done);
    });
}

void FaultsJob::print(const api::SandboxFaults &faults)
{
    if (m_output.isJson())
        m_output.line(FaultsJson{{"recipe", oddsJson(faults.odds)}, {"seed", faults.seed}}.dump());
    else
        m_output.line(faults.isOn() ? printable(u"On: "_s + oddsText(faults.odds, faults.seed))
                                    : u"Nothing goes wrong on purpose."_s);
    Q_EMIT finished(ExitCode::Done);
}

void FaultsJob::fail(const Error &error)
{
    Q_EMIT finished(m_output.fail(error));
}

} // namespace hookbench::cli

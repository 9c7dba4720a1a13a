// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/help.h"
#include "app/cli/sandboxcommand.h"
#include "app/cli/webhookscommand.h"

#include <QSet>
#include <QTest>

using namespace hookbench;
using namespace hookbench::cli;
using namespace Qt::StringLiterals;
using sandbox::SandboxOptions;

namespace
{

const Command &command(const QString &name)
{
    static const std::vector<Command> commands = allCommands();
    QStringList words = name.split(' ');
    const Command *found = findCommand(commands, words);
    if (!found)
        qFatal("no command %s", qPrintable(name));
    return *found;
}

Arguments arguments(const QString &name, const QStringList &words)
{
    const Command &of = command(name);
    auto parsed = Arguments::parse(words, of.options, of.operands);
    if (!parsed)
        qFatal("%s", parsed.error().detail.c_str());
    return *parsed;
}

template <typename T>
QString sentence(const Result<T> &result)
{
    return result ? QString() : QString::fromStdString(result.error().detail);
}

} // namespace

/// The table of commands, their help, and what their options come to.
class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commandsAreFoundByTheirWords();
    void helpNamesEveryOptionInNarrowLines();
    void sandboxDefaults();
    void sandboxChoices();
    void sandboxDeliveries();
    void sandboxRefusals();
    void aDraft();
    void draftRefusals();
    void aPatchHoldsWhatWasNamed();
    void patchRefusals();
};

void TestCommands::commandsAreFoundByTheirWords()
{
    const std::vector<Command> commands = allCommands();
    QStringList words{"webhooks", "get", "wh_1", "--json"};
    const Command *found = findCommand(commands, words);
    QVERIFY(found);
    QCOMPARE(found->name, "webhooks get");
    QCOMPARE(words, (QStringList{"wh_1", "--json"}));
    for (const QStringList &none :
         {QStringList{}, QStringList{"webhooks"}, QStringList{"webhooks", "--json", "get"},
          QStringList{"Sandbox"}, QStringList{"sand"}}) {
        QStringList left = none;
        QVERIFY(!findCommand(commands, left));
        QCOMPARE(left, none);
    }
}

void TestCommands::helpNamesEveryOptionInNarrowLines()
{
    const std::vector<Command> commands = allCommands();
    QString overview = overviewHelp(commands);
    for (const Command &one : commands) {
        QVERIFY(overview.contains(one.name));
        const QString help = commandHelp(one);
        QSet<QString> names;
        for (const Option &option : one.options) {
            QVERIFY2(help.contains("\n    --" + option.name), option.name.data());
            QVERIFY2(!names.contains(option.name), option.name.data());
            names.insert(option.name);
        }
        for (const QString &line : (help + overview).split('\n')) {
            // Only an example, which nobody may break, can be longer.
            QVERIFY2(line.size() <= 80 || line.startsWith("    hookbench-cli "), qPrintable(line));
            QVERIFY2(!line.endsWith(' '), qPrintable(line));
        }
    }
}

void TestCommands::sandboxDefaults()
{
    const auto options = sandboxOptions(arguments("sandbox", {}));
    QVERIFY(options.ok());
    QVERIFY(!options->port);
    QVERIFY(!options->requestsPerHour);
    QVERIFY(!options->empty);
    QVERIFY(options->mode == SandboxOptions::Mode::Development);
    QVERIFY(options->listSecrets == SandboxOptions::ListSecrets::Masked);
    QVERIFY(options->sends);
    QVERIFY(options->retries == sandbox::RetrySchedule());
    QVERIFY(options->rotationOverlap == std::chrono::seconds(0));
    QVERIFY(options->webhookTimeout == std::chrono::seconds(10));
    QVERIFY(options->allowedHosts.empty());
}

void TestCommands::sandboxDeliveries()
{
    const auto options = sandboxOptions(arguments(
        "sandbox", {"--retry-schedule=1s,2m", "--rotation-overlap=60", "--webhook-timeout=3",
                    "--allow-remote=a.example", "--allow-remote", "10.0.0.7"}));
    QVERIFY(options.ok());
    QVERIFY(options->retries ==
            sandbox::RetrySchedule({std::chrono::seconds(1), std::chrono::minutes(2)}));
    QVERIFY(options->rotationOverlap == std::chrono::minutes(1));
    QVERIFY(options->webhookTimeout == std::chrono::seconds(3));
    QCOMPARE(options->allowedHosts, (std::vector<std::string>{"a.example", "10.0.0.7"}));
}

void TestCommands::sandboxChoices()
{
    const auto options = sandboxOptions(arguments(
        "sandbox", {"--port=0", "--empty", "--mode=production", "--requests-per-hour=0",
                    "--rate-window=minute", "--list-style=page-limit", "--delete-style=message",
                    "--error-style=status-false", "--auth=basic", "--list-secrets=none"}));
    QVERIFY(options.ok());
    QCOMPARE(*options->port, 0);
    QVERIFY(options->empty);
    QVERIFY(options->mode == SandboxOptions::Mode::Production);
    QCOMPARE(*options->requestsPerHour, 0);
    QVERIFY(options->rateWindow == SandboxOptions::RateWindow::Minute);
    QVERIFY(options->listStyle == SandboxOptions::ListStyle::PageLimit);
    QVERIFY(options->deleteStyle == SandboxOptions::DeleteStyle::Message);
    QVERIFY(options->errorStyle == SandboxOptions::ErrorStyle::StatusFalse);
    QVERIFY(options->authStyle == AuthStyle::Basic);
    QVERIFY(options->listSecrets == SandboxOptions::ListSecrets::None);
}

void TestCommands::sandboxRefusals()
{
    QCOMPARE(sentence(sandboxOptions(arguments("sandbox", {"--port=70000"}))),
             "--port takes a whole number from 0 to 65535.");
    QCOMPARE(sentence(sandboxOptions(arguments("sandbox", {"--mode=live"}))),
             "--mode takes one of: development, production.");
    QVERIFY(sentence(sandboxOptions(arguments("sandbox", {"--retry-schedule=5"})))
                .contains("5s,10s,20s"));
    QCOMPARE(sentence(sandboxOptions(arguments("sandbox", {"--webhook-timeout=0"}))),
             "--webhook-timeout takes a whole number from 1 to 300.");
    QVERIFY(sentence(sandboxOptions(arguments("sandbox", {"--allow-remote=https://a.example"})))
                .contains("without scheme"));
}

void TestCommands::aDraft()
{
    const QString create = "webhooks create";
    const auto least = draftFrom(arguments(create, {"--name=Orders", "--url=https://a.example"}));
    QVERIFY(least.ok());
    QCOMPARE(least->name, "Orders");
    QCOMPARE(least->url, "https://a.example");
    QVERIFY(least->isActive);
    QVERIFY(!least->encrypted);
    QVERIFY(least->signingSecret.isEmpty());

    qputenv("HOOKBENCH_TEST_SECRET", "A1b2C3d4E5f6G7h8I9j0_K1l2-M3n4O5\n");
    const auto full =
        draftFrom(arguments(create, {"--name=Orders", "--url=https://a.example", "--inactive",
                                     "--encrypted", "--secret-env", "HOOKBENCH_TEST_SECRET"}));
    QVERIFY(full.ok());
    QVERIFY(!full->isActive);
    QVERIFY(full->encrypted);
    QVERIFY(full->signingSecret.reveal() == "A1b2C3d4E5f6G7h8I9j0_K1l2-M3n4O5");
}

void TestCommands::draftRefusals()
{
    const QString create = "webhooks create";
    const QStringList rest{"--name=Orders", "--url=https://a.example",
                           "--secret-env=HOOKBENCH_TEST_SECRET"};
    for (const QByteArray &secret :
         {QByteArray(31, 'a'), QByteArray(40, '!'),
          QByteArray(20, 'a') + "\xc3\xa4" + QByteArray(20, 'a'), QByteArray(32, 'a') + "\n\n"}) {
        qputenv("HOOKBENCH_TEST_SECRET", secret);
        const QString said = sentence(draftFrom(arguments(create, rest)));
        QVERIFY(said.startsWith("The signing secret "));
        QVERIFY(!said.contains(QString::fromUtf8(secret)));
    }
}

void TestCommands::aPatchHoldsWhatWasNamed()
{
    const auto patch = [](const QStringList &words) {
        return patchFrom(arguments("webhooks update", QStringList{"wh_1"} + words));
    };
    api::WebhookPatch expected;
    expected.name = "Renamed";
    QVERIFY(*patch({"--name=Renamed"}) == expected);
    expected = {};
    expected.isActive = false;
    QVERIFY(*patch({"--inactive"}) == expected);
    expected.isActive = true;
    expected.encrypted = false;
    QVERIFY(*patch({"--active", "--not-encrypted"}) == expected);
    expected = {};
    expected.encrypted = true;
    expected.url = "";
    QVERIFY(*patch({"--encrypted", "--url="}) == expected);
}

void TestCommands::patchRefusals()
{
    const auto said = [](const QStringList &words) {
        return sentence(patchFrom(arguments("webhooks update", QStringList{"wh_1"} + words)));
    };
    QCOMPARE(said({"--active", "--inactive"}), "--active and --inactive exclude each other.");
    QCOMPARE(said({"--encrypted", "--not-encrypted"}),
             "--encrypted and --not-encrypted exclude each other.");
    QVERIFY(said({}).startsWith("Nothing to change"));
}

QTEST_APPLESS_MAIN(TestCommands)
#include "tst_commands.moc"

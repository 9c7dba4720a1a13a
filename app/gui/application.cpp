// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/application.h"

#include "app/composition.h"
#include "app/settings/accountstore.h"
#include "app/settings/settingsstore.h"
#include "app/workspace/workspace.h"
#include "ui/accountflow.h"
#include "ui/autolock.h"
#include "ui/mainwindow.h"
#include "ui/theme/desktoptheme.h"
#include "ui/theme/icons.h"
#include "ui/theme/themecontroller.h"
#include "ui/tour.h"

#include <QApplication>
#include <QDBusConnection>
#include <QLibraryInfo>
#include <QLocale>
#include <QTimer>

#include <cstdio>

namespace hookbench::gui
{

Application::Application(Composition &composition, Options options)
    : m_composition(composition)
    , m_options(std::move(options))
    , m_desktop(std::make_unique<ui::DesktopTheme>(QDBusConnection::sessionBus()))
    , m_theme(std::make_unique<ui::ThemeController>(m_desktop.get()))
    , m_isReversed(QApplication::isRightToLeft()) // before any language: Qt's option -reverse
{
    QApplication::setWindowIcon(ui::icons::applicationIcon());
    connect(&m_composition.settings(), &settings::SettingsStore::changed, this,
            &Application::applySettings);
}

Application::~Application() = default;

void Application::start()
{
    applyTheme();
    (void)applyLanguage();
    makeWindow();
    // What needs the desktop's buses waits until the window stands.
    QTimer::singleShot(0, this, &Application::startLock);
    if (!m_options.tour.isEmpty())
        startTour();
    else
        openAccount();
}

void Application::applySettings()
{
    applyTheme();
    if (m_lock)
        m_lock->setIdleTime(
            std::chrono::minutes(m_composition.settings().settings().lockAfterMinutes));
    // Not now: the settings page that asked for it is inside the window.
    if (applyLanguage())
        QTimer::singleShot(0, this, [this] {
            m_options.page = QStringLiteral("settings");
            makeWindow();
        });
}

void Application::applyTheme()
{
    using Mode = ui::ThemeController::Mode;
    if (const auto mode = ui::ThemeController::modeFromName(m_options.theme)) {
        m_theme->setMode(*mode);
        return;
    }
    switch (m_composition.settings().settings().theme) {
    case settings::Theme::System:
        m_theme->setMode(Mode::System);
        break;
    case settings::Theme::Light:
        m_theme->setMode(Mode::Light);
        break;
    case settings::Theme::Dark:
        m_theme->setMode(Mode::Dark);
        break;
    }
}

bool Application::applyLanguage()
{
    QString language = m_options.language;
    if (language.isEmpty())
        language = m_composition.settings().settings().language;
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    if (locale.name() == m_language)
        return false;
    m_language = locale.name();
    for (const auto &translator : m_translators)
        QApplication::removeTranslator(translator.get());
    m_translators.clear();
    QLocale::setDefault(locale);
    const bool isRightToLeft = (locale.textDirection() == Qt::RightToLeft) != m_isReversed;
    QApplication::setLayoutDirection(isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    // English comes first: it has the plural forms for languages that have no file of their own.
    for (const QLocale &wanted : {QLocale(QLocale::English), locale}) {
        auto own = std::make_unique<QTranslator>();
        if (own->load(wanted, QStringLiteral("hookbench"), QStringLiteral("_"),
                      QStringLiteral(":/i18n"))) {
            QApplication::installTranslator(own.get());
            m_translators.push_back(std::move(own));
        }
    }
    auto qt = std::make_unique<QTranslator>();
    if (qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QApplication::installTranslator(qt.get());
        m_translators.push_back(std::move(qt));
    }
    return true;
}

void Application::makeWindow()
{
    if (m_window)
        m_window->closeQuietly();
    m_window = std::make_unique<ui::MainWindow>(m_composition, *m_theme);
    if (!m_options.page.isEmpty())
        m_window->openPage(m_options.page);
    m_window->show();
}

void Application::openAccount()
{
    ui::AccountFlow &flow = m_window->accountFlow();
    if (m_options.account.isEmpty()) {
        flow.openLast();
        return;
    }
    if (m_options.account == workspace::Workspace::sandboxId) {
        flow.trySandbox();
        return;
    }
    for (const settings::Account &account : m_composition.accounts().accounts()) {
        if (account.name == m_options.account) {
            flow.openAccount(account.id);
            return;
        }
    }
    std::fprintf(stderr, "hookbench: there is no account named \"%s\".\n",
                 qPrintable(m_options.account));
    flow.openLast();
}

void Application::startTour()
{
    auto *tour = new ui::Tour(m_composition, *m_window, m_options.tour, this);
    connect(tour, &ui::Tour::stopped, this,
            [](const QString &picture) { std::printf("%s\n", qPrintable(picture)); });
    connect(tour, &ui::Tour::finished, this, [](const QString &problem) {
        if (!problem.isEmpty())
            std::fprintf(stderr, "hookbench: %s\n", qPrintable(problem));
        std::fflush(stdout);
        QApplication::exit(problem.isEmpty() ? 0 : 3);
    });
    tour->start();
}

void Application::startLock()
{
    m_lock = std::make_unique<ui::AutoLock>();
    m_lock->setIdleTime(std::chrono::minutes(m_composition.settings().settings().lockAfterMinutes));
    connect(m_lock.get(), &ui::AutoLock::lockWanted, this,
            [this] { m_composition.workspace().lock(); });
}

} // namespace hookbench::gui

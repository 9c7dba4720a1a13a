// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/options.h"

#include <QObject>
#include <QTranslator>

#include <memory>
#include <vector>

namespace hookbench
{
class Composition;
}

namespace hookbench::ui
{
class AutoLock;
class DesktopTheme;
class MainWindow;
class ThemeController;
} // namespace hookbench::ui

namespace hookbench::gui
{

/// The program around the window: theme, language (the window is made anew for another one), lock,
/// and the tour. GUI thread.
class Application : public QObject
{
    Q_OBJECT

public:
    /// `composition` must outlive it.
    Application(Composition &composition, Options options);
    ~Application() override;

    void start();

private:
    void applySettings();
    void applyTheme();
    bool applyLanguage();
    void makeWindow();
    void openAccount();
    void startTour();
    void startLock();

    Composition &m_composition;
    Options m_options;
    std::unique_ptr<ui::DesktopTheme> m_desktop;
    std::unique_ptr<ui::ThemeController> m_theme;
    bool m_isReversed; ///< what a language's direction is turned into
    std::unique_ptr<ui::AutoLock> m_lock;
    std::unique_ptr<ui::MainWindow> m_window;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
    QString m_language;
};

} // namespace hookbench::gui

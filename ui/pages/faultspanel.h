// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/sandboxdelivery.h"
#include "app/settings/faultrecipes.h"

#include <QMap>
#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace hookbench::ui
{

class ErrorLine;

/// What shall go wrong on purpose: how often each fault happens, the seed, recipes by name. The
/// first five faults are the sandbox's as the sender, the others its API's. GUI thread.
class FaultsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit FaultsPanel(const std::filesystem::path &recipes, QWidget *parent = nullptr);

    /// What is on in the sandbox now; the form stays as it is typed.
    void setActive(const api::SandboxFaults &faults);
    void setBusy(bool busy);

Q_SIGNALS:
    /// Without odds: none any more.
    void faultsWanted(const api::SandboxFaults &faults);

private:
    void createLayout();
    QWidget *createFaults(const QString &title, int first, int end);
    QWidget *createRecipes();
    api::SandboxFaults typed() const;
    void type(const settings::SavedFaults &faults);
    void listRecipes();
    void useRecipe(const QString &name);
    void saveRecipe();
    void removeRecipe();
    void showState();

    settings::FaultRecipes m_recipes;
    QMap<QString, QDoubleSpinBox *> m_odds; ///< in percent
    QSpinBox *m_seed = nullptr;
    QComboBox *m_list = nullptr;
    QLineEdit *m_name = nullptr;
    ErrorLine *m_error = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_start = nullptr;
    QPushButton *m_stop = nullptr;
    bool m_isOn = false;
    bool m_isBusy = false;
};

} // namespace hookbench::ui

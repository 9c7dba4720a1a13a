// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/handlers/handlerset.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QPushButton;

namespace hookbench::inbox
{
class ReceiverService;
}

namespace hookbench::ui
{

class CodeView;
class ElidedLabel;
class SchemeChoice;

/// A handler that takes the webhook's deliveries, in the language chosen and by the scheme that
/// real deliveries of the account confirmed, else the preset, unless another one is chosen: to be
/// read, copied or saved. The templates are read when it is first shown.
class CodeTab : public QWidget
{
    Q_OBJECT

public:
    /// `receiver` must outlive it.
    explicit CodeTab(inbox::ReceiverService &receiver, QWidget *parent = nullptr);

    /// Name of the chosen scheme.
    QString scheme() const;

Q_SIGNALS:
    /// Something was done, in one sentence.
    void announced(const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fill();
    void render();
    void copy();
    void save();
    void write(const QString &path);

    inbox::ReceiverService &m_receiver;
    std::optional<handlers::HandlerSet> m_handlers;
    handlers::CodeFile m_file;

    QComboBox *m_language = nullptr;
    SchemeChoice *m_scheme = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_save = nullptr;
    ElidedLabel *m_note = nullptr;
    CodeView *m_code = nullptr;
};

} // namespace hookbench::ui

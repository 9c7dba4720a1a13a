// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileDialog>

namespace hookbench::ui
{

/// The desktop's dialog for a file, as every place of the window opens it: in the folder that was
/// used last, in the documents the first time. The window that it belongs to keeps the folder;
/// deletes itself once it was closed. GUI thread.
class FileDialog : public QFileDialog
{
    Q_OBJECT

public:
    enum class Use : std::uint8_t { Open, OpenSeveral, Save, Folder };

    FileDialog(QWidget *parent, Use use, const QString &title, const QString &filters = {});

    /// Of the window that `widget` is in; empty: none was used yet.
    static QString lastFolder(const QWidget *widget);
    static void setLastFolder(QWidget *widget, const QString &folder);

private:
    void remember(const QStringList &paths);

    Use m_use;
};

} // namespace hookbench::ui

// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/filedialog.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QVariant>

namespace hookbench::ui
{

namespace
{

constexpr const char *folderProperty = "lastFolder";

/// A dialog's own window lies in front of the one that keeps the folder.
template <typename Widget>
Widget *keeperOfFolder(Widget *widget)
{
    while (widget && widget->parentWidget())
        widget = widget->parentWidget();
    return widget;
}

} // namespace

FileDialog::FileDialog(QWidget *parent, Use use, const QString &title, const QString &filters)
    : QFileDialog(parent, title, QString(), filters)
    , m_use(use)
{
    setAttribute(Qt::WA_DeleteOnClose);
    switch (use) {
    case Use::Open:
        setFileMode(ExistingFile);
        break;
    case Use::OpenSeveral:
        setFileMode(ExistingFiles);
        break;
    case Use::Save:
        setAcceptMode(AcceptSave);
        break;
    case Use::Folder:
        setFileMode(Directory);
        setOption(ShowDirsOnly);
        break;
    }
    const QString used = lastFolder(parent);
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    for (const QString &folder : {used, documents, QDir::homePath()}) {
        if (!folder.isEmpty() && QFileInfo(folder).isDir()) {
            setDirectory(folder);
            break;
        }
    }
    connect(this, &QFileDialog::filesSelected, this, &FileDialog::remember);
}

QString FileDialog::lastFolder(const QWidget *widget)
{
    const QWidget *keeper = keeperOfFolder(widget);
    return keeper ? keeper->property(folderProperty).toString() : QString();
}

void FileDialog::setLastFolder(QWidget *widget, const QString &folder)
{
    if (QWidget *keeper = keeperOfFolder(widget))
        keeper->setProperty(folderProperty, folder);
}

void FileDialog::remember(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    const QString &path = paths.first();
    setLastFolder(parentWidget(), m_use == Use::Folder ? path : QFileInfo(path).absolutePath());
}

} // namespace hookbench::ui

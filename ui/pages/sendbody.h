// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/headers.h"
#include "app/base/result.h"

#include <QTimer>
#include <QWidget>

#include <string>

class QPlainTextEdit;
class QTabWidget;

namespace hookbench::ui
{

class ByteEditor;
class ToneLabel;

/// The bytes and header lines of a delivery as they are typed, and what is to be said about them:
/// how large, whether JSON, which line ends. Nothing is corrected. Owned by its composer; GUI
/// thread.
class SendBody : public QWidget
{
    Q_OBJECT

public:
    explicit SendBody(QWidget *parent = nullptr);

    const std::string &bytes() const;
    /// Anew, without a way back to what was there.
    void setBytes(const std::string &bytes);
    /// Can be undone.
    void replaceBytes(const std::string &bytes);
    /// Says what there is to say about the bytes now.
    void check();

    /// Errors: those of parseHeaderText().
    Result<Headers> headers() const;
    /// Whether they are those that were put here last.
    bool areUsualHeaders() const;
    void setUsualHeaders(const Headers &headers);
    void clearHeaders();

    /// Asks for a file, and puts its bytes here.
    void loadFile();

Q_SIGNALS:
    /// After a pause in the typing, or when other bytes were loaded.
    void bytesChanged();
    void headersChanged();

private:
    void createLayout();
    void takeFile(const QString &path);
    void showHeaderCount();

    Headers m_usualHeaders;
    QString m_fileFailure;
    QTimer m_pause; ///< nobody reads half a word's verdict

    QTabWidget *m_tabs;
    ByteEditor *m_body;
    QPlainTextEdit *m_headers;
    ToneLabel *m_facts;
};

} // namespace hookbench::ui

// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/result.h"
#include "app/base/secret.h"
#include "app/settings/account.h"
#include "app/store/event.h"
#include "ui/backgroundjob.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class QAction;
class QMenu;
class QWidget;

namespace hookbench::ui
{

/// What leaves of one event: copies of it in several forms, and its body as a file. Where that is
/// chosen, what is private in it is replaced and every known secret looked for, on a thread, before
/// it leaves; the newest wish is the one that counts. Owned by the inspector; GUI thread.
class EventCopies : public QObject
{
    Q_OBJECT

public:
    using Gathered = std::function<void(std::vector<Secret> secrets, std::optional<Error> failure)>;
    /// Reads every secret that is known here; `failure`: not all of them. Not after `context` died.
    using Secrets = std::function<void(QObject *context, Gathered done)>;

    /// Dialogs stand before `widget`. `secrets` null: there is nobody to ask.
    EventCopies(Secrets secrets, QWidget *widget);
    ~EventCopies() override;

    /// Null: none.
    void setEvent(std::shared_ptr<const store::EventRecord> event);
    /// LIVE data leaves redacted unless somebody says otherwise; asked once for each account.
    void setAccount(const settings::Account &account);

    /// Puts all of it there; the menu owns nothing of it.
    void fill(QMenu &menu) const;

    QAction *redact; ///< checked: what leaves has stand-ins for what is private
    QAction *copyJson;
    QAction *copyCurl;
    QAction *copyHttp;
    QAction *copyId;
    QAction *saveBody;

Q_SIGNALS:
    /// Something worth a toast.
    void announced(const QString &sentence);

private:
    using Form = std::function<std::string(const store::EventRecord &event)>;
    /// What is to leave; `note`: what has to be said of its redaction, empty without one.
    using Leave = std::function<void(const std::string &text, const QString &note)>;

    struct Wish
    {
        std::shared_ptr<const store::EventRecord> event;
        Form form;
        Leave leave;
    };

    QAction *add(const QString &text, const char *name, std::function<void()> slot);
    void wish(Form form, Leave leave);
    void gather();
    void write(const std::vector<Secret> &secrets, const QString &note);
    void onWritten(const Wish &wish, const Result<std::string> &written, const QString &note);
    void copy(Form form, const QString &sentence);
    void save(const std::string &body, bool isRedacted, store::EventId id);

    Secrets m_secrets;
    QWidget *m_widget;
    std::shared_ptr<const store::EventRecord> m_event;
    std::optional<QString> m_account; ///< the one that `redact` was set for
    std::optional<Wish> m_waiting;
    bool m_isUnderWay = false;
    BackgroundJob m_job;
};

} // namespace hookbench::ui

// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/schemesdialog.h"

#include "app/base/privatefile.h"
#include "app/inbox/receiverservice.h"
#include "app/shippeddata.h"
#include "app/signing/schemefiles.h"
#include "app/text/errortext.h"
#include "ui/dialogs/learnpanel.h"
#include "ui/dialogs/schemetrial.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/codeeditor.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tonelabel.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QRegularExpressionValidator>
#include <QSaveFile>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTextDocument>
#include <QVBoxLayout>

#include <memory>
#include <utility>

namespace hookbench::ui
{

namespace
{

constexpr int schemeListWidth = 208;
constexpr std::size_t maxSchemeBytes = 64 * 1024;
constexpr std::size_t maxCiphers = 200;
// What may be wished beside another scheme; no scheme has such a name.
constexpr QLatin1String learnWish("/learn");
constexpr QLatin1String newWish("/new");
constexpr QLatin1String closeWish("/close");

const char *schemeTemplate = R"({
  "title": "My sender",
  "signature": {
    "header": "X-Signature",
    "prefix": "sha256=",
    "encoding": "hex",
    "hash": "sha256"
  },
  "timestamp": {
    "header": "X-Timestamp",
    "unit": "seconds",
    "tolerance": 300
  },
  "message": "{timestamp}.{body}"
}
)";

/// The line that "Line N: …" speaks of; 0: none.
int lineIn(const std::string &sentence)
{
    static const QRegularExpression pattern(QStringLiteral("\\ALine ([0-9]{1,6}):"));
    return pattern.match(QString::fromStdString(sentence)).captured(1).toInt();
}

} // namespace

SchemesDialog::SchemesDialog(inbox::ReceiverService &receiver, const Clock &clock, QWidget *parent)
    : QDialog(parent)
    , m_receiver(receiver)
    , m_shelf(receiver.shelf())
    , m_learnPanel(new LearnPanel(receiver, clock))
    , m_trial(new SchemeTrial(receiver, clock))
{
    setObjectName(QStringLiteral("schemesDialog"));
    setWindowTitle(tr("Signature schemes"));
    setWindowModality(Qt::WindowModal);
    readCiphers();
    createLayout();
    connectAll();
    const QString confirmed = m_shelf.confirmedOf(m_receiver.account().id);
    fillList(confirmed.isEmpty() ? QStringLiteral("platform") : confirmed);
    resize(960, 660);
}

// --- layout ------------------------------------------------------------------------------------

void SchemesDialog::createLayout()
{
    auto *title = new QLabel(windowTitle());
    title->setFont(fonts::heading(title->font()));
    m_message = new MessageBar;
    m_message->setObjectName(QStringLiteral("schemesMessage"));
    m_message->hide();
    auto *learnPage = new QScrollArea;
    learnPage->setFrameShape(QFrame::NoFrame);
    learnPage->setWidgetResizable(true);
    learnPage->setWidget(m_learnPanel);
    m_stack = new QStackedWidget;
    m_stack->addWidget(createEditor());
    m_stack->addWidget(learnPage);
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(QStringLiteral("closeSchemes"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &SchemesDialog::reject);
    m_save = new QPushButton(tr("Save"));
    m_save->setObjectName(QStringLiteral("saveScheme"));
    m_save->setProperty("role", QStringLiteral("primary"));
    m_save->setAutoDefault(false);
    m_save->setShortcut(QKeySequence::Save);

    auto *middle = new QHBoxLayout;
    middle->setSpacing(24);
    middle->addWidget(createList());
    middle->addWidget(m_stack, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addWidget(m_message);
    layout->addLayout(middle, 1);
    layout->addLayout(buttons);
}

QWidget *SchemesDialog::createList()
{
    m_list = new QListWidget;
    m_list->setObjectName(QStringLiteral("schemeList"));
    m_list->setAccessibleName(tr("Schemes"));
    m_list->setTextElideMode(Qt::ElideRight);
    m_new = new QPushButton(tr("New"));
    m_new->setObjectName(QStringLiteral("newScheme"));
    m_import = new QPushButton(tr("Import…"));
    m_import->setObjectName(QStringLiteral("importScheme"));
    m_learn = new QPushButton(tr("Learn from deliveries…"));
    m_learn->setObjectName(QStringLiteral("learnScheme"));
    for (QPushButton *button : {m_new, m_import, m_learn})
        button->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_new);
    row->addWidget(m_import, 1);
    auto *left = new QWidget;
    left->setFixedWidth(schemeListWidth);
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_list, 1);
    layout->addLayout(row);
    layout->addWidget(m_learn);
    return left;
}

QWidget *SchemesDialog::createEditor()
{
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("schemeName"));
    m_name->setAccessibleName(tr("Name of the scheme"));
    m_name->setPlaceholderText(tr("name, for example acme"));
    m_name->setMaxLength(64);
    m_name->setFont(fonts::monospace(m_name->font()));
    m_name->setValidator(new QRegularExpressionValidator(
        QRegularExpression(QStringLiteral("[a-z0-9_][a-z0-9._-]*")), m_name));
    m_origin = new Badge;
    m_origin->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_duplicate = new QPushButton(tr("Duplicate"));
    m_duplicate->setObjectName(QStringLiteral("duplicateScheme"));
    m_export = new QPushButton(tr("Export…"));
    m_export->setObjectName(QStringLiteral("exportScheme"));
    m_remove = new QPushButton(tr("Remove"));
    m_remove->setObjectName(QStringLiteral("removeScheme"));
    m_remove->setProperty("role", QStringLiteral("danger"));
    m_code = new CodeEditor;
    m_code->setObjectName(QStringLiteral("schemeCode"));
    m_code->setAccessibleName(tr("The scheme as JSON"));
    m_finding = new ToneLabel;
    m_finding->setObjectName(QStringLiteral("schemeFinding"));
    m_finding->setWordWrap(true);
    m_finding->setTextFormat(Qt::PlainText);

    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_name, 1);
    head->addWidget(m_origin, 0, Qt::AlignVCenter);
    for (QPushButton *button : {m_duplicate, m_export, m_remove}) {
        button->setAutoDefault(false);
        head->addWidget(button);
    }
    auto *top = new QWidget;
    auto *above = new QVBoxLayout(top);
    above->setContentsMargins(0, 0, 0, 0);
    above->setSpacing(8);
    above->addLayout(head);
    above->addWidget(m_code, 1);
    above->addWidget(m_finding);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(top, 1);
    layout->addWidget(m_trial);
    return page;
}

void SchemesDialog::connectAll()
{
    connect(m_list, &QListWidget::currentRowChanged, this, &SchemesDialog::choose);
    connect(m_code, &QPlainTextEdit::textChanged, this, &SchemesDialog::check);
    connect(m_name, &QLineEdit::textChanged, this, &SchemesDialog::check);
    connect(m_new, &QPushButton::clicked, this, [this] {
        if (mayLeave(QString(newWish)))
            openNew({}, QString::fromLatin1(schemeTemplate));
    });
    connect(m_import, &QPushButton::clicked, this, &SchemesDialog::importFile);
    connect(m_learn, &QPushButton::clicked, this, [this] {
        if (mayLeave(QString(learnWish)))
            showLearning();
    });
    connect(m_duplicate, &QPushButton::clicked, this, &SchemesDialog::duplicate);
    connect(m_export, &QPushButton::clicked, this, &SchemesDialog::exportFile);
    connect(m_remove, &QPushButton::clicked, this, &SchemesDialog::remove);
    connect(m_save, &QPushButton::clicked, this, &SchemesDialog::save);
    connect(m_learnPanel, &LearnPanel::learned, this,
            [this](const QString &scheme, const QString &sentences) {
                fillList(scheme);
                m_message->showText(MessageBar::Kind::Success, sentences);
            });
    connect(m_message, &MessageBar::actionTriggered, this, [this] {
        if (const auto removed = std::exchange(m_removed, std::nullopt)) {
            restore(removed->first, removed->second);
            return;
        }
        // Discard what was not saved, and do what was wished.
        const QString wish = std::exchange(m_wish, {});
        m_savedText = m_code->toPlainText();
        m_message->hide();
        if (wish == closeWish)
            QDialog::reject();
        else if (wish == newWish)
            openNew({}, QString::fromLatin1(schemeTemplate));
        else if (wish == learnWish)
            showLearning();
        else
            fillList(wish);
    });
}

/// Those that ship and the user's: a scheme may name one of them.
void SchemesDialog::readCiphers()
{
    for (const char *name : {"platform-gcm", "platform-cbc"})
        m_ciphers.push_back({name, shippedFile(std::string("ciphers/") + name + ".json")});
    std::error_code failure;
    for (std::filesystem::directory_iterator it(m_shelf.directory() / "ciphers", failure), end;
         !failure && it != end && m_ciphers.size() < maxCiphers; it.increment(failure)) {
        const Result<std::string> json =
            it->path().extension() == ".json" && it->is_regular_file(failure)
                ? readFile(it->path(), maxSchemeBytes)
                : Result<std::string>(Error{ErrorKind::NotFound});
        if (json)
            m_ciphers.push_back({it->path().stem().string(), *json});
    }
}

// --- the list ----------------------------------------------------------------------------------

bool SchemesDialog::isOwn(const QString &name) const
{
    std::error_code failure;
    return !name.isEmpty() &&
           std::filesystem::exists(signing::schemeFile(m_shelf.directory(), name.toStdString()),
                                   failure);
}

void SchemesDialog::fillList(const QString &chosen)
{
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        const QString account = m_receiver.account().id;
        const auto heading = [this](const QString &text) {
            auto *item = new QListWidgetItem(text, m_list);
            item->setFlags(Qt::NoItemFlags);
            item->setFont(fonts::small(fonts::strong(m_list->font())));
        };
        const auto add = [&](const QString &name, const QString &title) {
            const bool isConfirmed = m_shelf.isConfirmed(account, name);
            auto *item =
                new QListWidgetItem(isConfirmed ? tr("%1 · confirmed").arg(name) : name, m_list);
            item->setData(Qt::UserRole, name);
            // A title of somebody else is text, whatever tags it holds.
            item->setToolTip(Qt::convertFromPlainText(title));
        };
        QStringList own;
        for (const signing::Scheme &scheme : m_shelf.current().schemes()) {
            if (isOwn(QString::fromStdString(scheme.name)))
                own += QString::fromStdString(scheme.name);
        }
        QStringList broken;
        for (const signing::RejectedFile &file : m_shelf.current().rejected()) {
            const QString name = QFileInfo(QString::fromStdString(file.name)).completeBaseName();
            if (isOwn(name) && !own.contains(name))
                broken += name;
        }
        if (!own.isEmpty() || !broken.isEmpty())
            heading(tr("Your own"));
        for (const QString &name : std::as_const(own))
            add(name, QString::fromStdString(m_shelf.current().find(name.toStdString())->title));
        for (const QString &name : std::as_const(broken))
            add(name, tr("Something is wrong in this file."));
        heading(tr("Shipped"));
        for (const signing::Scheme &scheme : m_shelf.shipped().schemes()) {
            const QString name = QString::fromStdString(scheme.name);
            if (!own.contains(name) && !broken.contains(name))
                add(name, QString::fromStdString(scheme.title));
        }
        int row = -1;
        for (int i = 0; i < m_list->count(); ++i) {
            const QString name = m_list->item(i)->data(Qt::UserRole).toString();
            if (!name.isEmpty() && (row < 0 || name == chosen))
                row = name == chosen || row < 0 ? i : row;
        }
        m_list->setCurrentRow(row);
    }
    choose();
}

void SchemesDialog::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    const QString name = item ? item->data(Qt::UserRole).toString() : QString();
    if (name.isEmpty())
        return;
    if (name != m_current && !mayLeave(name)) {
        const QSignalBlocker quiet(m_list);
        m_list->setCurrentRow(-1);
        for (int i = 0; i < m_list->count(); ++i) {
            if (m_list->item(i)->data(Qt::UserRole).toString() == m_current)
                m_list->setCurrentRow(i);
        }
        return;
    }
    m_stack->setCurrentIndex(0);
    m_current = name;
    m_isWritable = isOwn(name);
    std::string json;
    if (m_isWritable) {
        const Result<std::string> content =
            readFile(signing::schemeFile(m_shelf.directory(), name.toStdString()), maxSchemeBytes);
        if (content)
            json = *content;
        else
            fail(content.error());
    } else {
        json = shippedFile("schemes/" + name.toStdString() + ".json");
    }
    m_savedText = QString::fromStdString(json);
    const QSignalBlocker quietName(m_name);
    m_name->setText(name);
    m_name->setReadOnly(true);
    {
        const QSignalBlocker quietCode(m_code);
        m_code->setPlainText(m_savedText);
    }
    m_savedText = m_code->toPlainText();
    m_code->setReadOnly(!m_isWritable);
    m_origin->setText(m_isWritable ? tr("Your own") : tr("Ships with Hookbench"));
    m_origin->setRole(m_isWritable ? Badge::Role::Accent : Badge::Role::Neutral);
    check();
}

void SchemesDialog::showLearning()
{
    m_stack->setCurrentIndex(1);
    {
        const QSignalBlocker quiet(m_list);
        m_list->setCurrentRow(-1);
    }
    m_save->setEnabled(false);
    m_learnPanel->setFocus();
}

void SchemesDialog::openNew(const QString &name, const QString &json)
{
    m_stack->setCurrentIndex(0);
    {
        const QSignalBlocker quiet(m_list);
        m_list->setCurrentRow(-1);
    }
    m_current.clear();
    m_isWritable = true;
    m_savedText = name.isEmpty() ? json : QString(); // the template is nothing to lose
    m_name->setReadOnly(false);
    m_code->setReadOnly(false);
    m_origin->setText(tr("Not saved yet"));
    m_origin->setRole(Badge::Role::Warning);
    {
        const QSignalBlocker quietName(m_name);
        const QSignalBlocker quietCode(m_code);
        m_name->setText(name);
        m_code->setPlainText(json);
    }
    check();
    if (name.isEmpty())
        m_name->setFocus();
    else
        m_code->setFocus();
}

// --- while typing ------------------------------------------------------------------------------

QString SchemesDialog::nameInEditor() const
{
    return m_current.isEmpty() ? m_name->text() : m_current;
}

void SchemesDialog::check()
{
    const std::string json = m_code->toPlainText().toStdString();
    const std::string name = nameInEditor().toStdString();
    const std::string tried = name.empty() ? "new" : name;
    Error error{ErrorKind::FileMalformed};
    auto set = std::make_shared<signing::SchemeSet>();
    if (json.size() > maxSchemeBytes) {
        error.detail = "A scheme file has at most 64 KiB.";
    } else {
        *set = signing::SchemeSet::from({{tried, json}}, m_ciphers);
        for (const signing::RejectedFile &rejected : set->rejected()) {
            if (rejected.name == tried)
                error = rejected.error;
        }
    }
    m_isValid = set->find(tried) != nullptr;
    m_code->setErrorLine(m_isValid ? 0 : lineIn(error.detail));
    if (m_isValid) {
        m_finding->setTone(Tone::Good);
        m_finding->setText(tr("This is a scheme."));
        m_trial->setScheme(set, tried);
    } else {
        m_finding->setTone(Tone::Bad);
        m_finding->setText(QString::fromStdString(error.detail));
        m_trial->setNone(tr("It is tried as soon as it is a scheme."));
    }
    if (m_isValid && m_current.isEmpty() && !signing::isDataFileName(name)) {
        m_finding->setTone(Tone::Warning);
        m_finding->setText(tr("The scheme needs a name."));
    } else if (m_isValid && m_current.isEmpty() && isOwn(nameInEditor())) {
        m_finding->setTone(Tone::Warning);
        m_finding->setText(tr("One of your schemes has this name already."));
    } else if (m_isValid && m_current.isEmpty() && m_shelf.shipped().find(name)) {
        m_finding->setTone(Tone::Warning);
        m_finding->setText(tr("It will stand in for the one of this name that ships."));
    }
    m_code->setAccessibleDescription(m_finding->text());
    updateButtons();
}

void SchemesDialog::updateButtons()
{
    const bool isNew = m_current.isEmpty();
    const bool hasName =
        !isNew || (signing::isDataFileName(nameInEditor().toStdString()) && !isOwn(nameInEditor()));
    m_save->setEnabled(m_isWritable && m_isValid && hasName &&
                       (isNew || m_code->toPlainText() != m_savedText));
    m_duplicate->setEnabled(!isNew);
    m_export->setEnabled(m_isValid);
    m_remove->setVisible(m_isWritable && !isNew);
}

bool SchemesDialog::mayLeave(const QString &wish)
{
    const bool isChanged =
        m_isWritable && m_stack->currentIndex() == 0 && m_code->toPlainText() != m_savedText;
    if (!isChanged) {
        m_removed.reset();
        m_message->hide();
        return true;
    }
    m_wish = wish;
    m_removed.reset();
    m_message->showText(MessageBar::Kind::Warning, tr("What you typed is not saved yet."),
                        tr("Discard it"));
    return false;
}

void SchemesDialog::reject()
{
    if (mayLeave(QString(closeWish)))
        QDialog::reject();
}

// --- files -------------------------------------------------------------------------------------

void SchemesDialog::fail(const Error &error)
{
    m_wish.clear();
    m_message->showText(MessageBar::Kind::Error, text::inFull(error));
}

void SchemesDialog::save()
{
    if (!m_save->isEnabled())
        return;
    const QString name = nameInEditor();
    const auto saved = signing::writeSchemeFile(m_shelf.directory(), name.toStdString(),
                                                m_code->toPlainText().toStdString());
    if (!saved) {
        fail(saved.error());
        return;
    }
    m_message->hide();
    m_savedText = m_code->toPlainText();
    m_current = name;
    m_shelf.reload();
    fillList(name);
}

void SchemesDialog::duplicate()
{
    const QString base = m_current;
    if (!mayLeave(base))
        return;
    QString name = base + QStringLiteral("-copy");
    for (int number = 2; m_shelf.current().find(name.toStdString()); ++number)
        name = QStringLiteral("%1-copy-%2").arg(base).arg(number);
    openNew(name.right(64), m_code->toPlainText());
}

void SchemesDialog::remove()
{
    const QString name = m_current;
    if (const Result<void> removed =
            signing::removeSchemeFile(m_shelf.directory(), name.toStdString());
        !removed) {
        fail(removed.error());
        return;
    }
    const QString text = m_code->toPlainText();
    m_savedText = text;
    m_shelf.reload();
    fillList({});
    m_removed.emplace(name, text);
    m_message->showText(MessageBar::Kind::Info, tr("%1 was removed.").arg(name), tr("Undo"));
}

void SchemesDialog::restore(const QString &name, const QString &text)
{
    const auto written =
        signing::writeSchemeFile(m_shelf.directory(), name.toStdString(), text.toStdString());
    if (!written) {
        fail(written.error());
        return;
    }
    m_message->hide();
    m_shelf.reload();
    fillList(name);
}

void SchemesDialog::importFile()
{
    auto *dialog = new QFileDialog(this, tr("Import a scheme"), QString(),
                                   tr("Schemes (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &SchemesDialog::readImport);
    dialog->open();
}

void SchemesDialog::readImport(const QString &path)
{
    if (!mayLeave(m_current))
        return;
    const Result<std::string> content = readFile(path.toStdString(), maxSchemeBytes);
    if (!content) {
        fail(content.error());
        return;
    }
    // Looked at before it is saved: what is wrong in it is said in its place.
    QString name = QFileInfo(path).completeBaseName().toLower();
    static const QRegularExpression other(QStringLiteral("[^a-z0-9._-]"));
    name.replace(other, QStringLiteral("-"));
    while (name.startsWith(QLatin1Char('-')) || name.startsWith(QLatin1Char('.')))
        name.remove(0, 1);
    openNew(name.left(64), QString::fromStdString(*content));
}

void SchemesDialog::exportFile()
{
    auto *dialog =
        new QFileDialog(this, tr("Export the scheme"), QString(), tr("Schemes (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(nameInEditor() + QStringLiteral(".json"));
    connect(dialog, &QFileDialog::fileSelected, this, &SchemesDialog::writeExport);
    dialog->open();
}

void SchemesDialog::writeExport(const QString &path)
{
    QSaveFile file(path);
    const QByteArray text = m_code->toPlainText().toUtf8();
    m_wish.clear();
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        m_message->showText(MessageBar::Kind::Success, tr("The scheme is in %1.").arg(path));
    else
        m_message->showText(MessageBar::Kind::Error,
                            tr("%1 could not be written: %2").arg(path, file.errorString()));
}

} // namespace hookbench::ui

// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/schemesdialog.h"

#include "app/base/privatefile.h"
#include "app/inbox/receiverservice.h"
#include "app/shippeddata.h"
#include "app/signing/schemefiles.h"
#include "app/text/errortext.h"
#include "ui/dialogs/dialogsize.h"
#include "ui/dialogs/filedialog.h"
#include "ui/dialogs/learnpanel.h"
#include "ui/dialogs/schemeeditor.h"
#include "ui/dialogs/schemelist.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/messagebar.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSaveFile>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace hookbench::ui
{

namespace
{

constexpr int schemeListWidth = 208;
// Pages of the stack.
constexpr int editPage = 0;
constexpr int learnPage = 1;
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

} // namespace

SchemesDialog::SchemesDialog(inbox::ReceiverService &receiver, const Clock &clock, QWidget *parent)
    : QDialog(parent)
    , m_receiver(receiver)
    , m_shelf(receiver.shelf())
    , m_learnPanel(new LearnPanel(receiver, clock))
    , m_editor(new SchemeEditor(receiver, clock))
{
    setObjectName(QStringLiteral("schemesDialog"));
    setWindowTitle(tr("Signature schemes"));
    setWindowModality(Qt::WindowModal);
    createLayout();
    connectAll();
    const QString confirmed = m_shelf.confirmedOf(m_receiver.account().id);
    fillList(confirmed.isEmpty() ? QStringLiteral("platform") : confirmed);
    resize(dialogSize(parent, {960, 660}));
}

// --- layout ------------------------------------------------------------------------------------

void SchemesDialog::createLayout()
{
    auto *title = new QLabel(windowTitle());
    title->setFont(fonts::heading(title->font()));
    m_message = new MessageBar;
    m_message->setObjectName(QStringLiteral("schemesMessage"));
    m_message->hide();
    m_stack = new QStackedWidget;
    for (QWidget *content : std::initializer_list<QWidget *>{m_editor, m_learnPanel}) {
        auto *page = new QScrollArea; // a window may be too low for it
        page->setFrameShape(QFrame::NoFrame);
        page->setFocusPolicy(Qt::NoFocus);
        page->setWidgetResizable(true);
        page->setWidget(content);
        m_stack->addWidget(page);
    }
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
    m_list = new SchemeList(m_shelf);
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

void SchemesDialog::connectAll()
{
    connect(m_list, &QListWidget::currentRowChanged, this, &SchemesDialog::choose);
    connect(m_editor, &SchemeEditor::checked, this,
            [this] { m_save->setEnabled(m_editor->canSave()); });
    connect(m_editor, &SchemeEditor::duplicateWanted, this, &SchemesDialog::duplicate);
    connect(m_editor, &SchemeEditor::exportWanted, this, &SchemesDialog::exportFile);
    connect(m_editor, &SchemeEditor::removeWanted, this, &SchemesDialog::remove);
    connect(m_new, &QPushButton::clicked, this, [this] {
        if (mayLeave(QString(newWish)))
            openNew({}, QString::fromLatin1(schemeTemplate));
    });
    connect(m_import, &QPushButton::clicked, this, &SchemesDialog::importFile);
    connect(m_learn, &QPushButton::clicked, this, [this] {
        if (mayLeave(QString(learnWish)))
            showLearning();
    });
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
        m_editor->settle(m_editor->opened());
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

// --- which one ----------------------------------------------------------------------------------

void SchemesDialog::fillList(const QString &chosen)
{
    m_list->fill(m_receiver.account().id, chosen);
    choose();
}

void SchemesDialog::choose()
{
    const QString name = m_list->chosen();
    if (name.isEmpty())
        return;
    if (name != m_editor->opened() && !mayLeave(name)) {
        m_list->setChosen(m_editor->opened());
        return;
    }
    m_stack->setCurrentIndex(editPage);
    std::string json;
    if (m_shelf.isOwn(name)) {
        const Result<std::string> content = readFile(
            signing::schemeFile(m_shelf.directory(), name.toStdString()), SchemeEditor::maxBytes);
        if (content)
            json = *content;
        else
            fail(content.error());
    } else {
        json = shippedFile("schemes/" + name.toStdString() + ".json");
    }
    m_editor->open(name, QString::fromStdString(json));
}

void SchemesDialog::showLearning()
{
    m_stack->setCurrentIndex(learnPage);
    m_list->setChosen({});
    m_save->setEnabled(false);
    m_learnPanel->setFocus();
}

void SchemesDialog::openNew(const QString &name, const QString &json)
{
    m_stack->setCurrentIndex(editPage);
    m_list->setChosen({});
    m_editor->openNew(name, json);
}

bool SchemesDialog::mayLeave(const QString &wish)
{
    if (m_stack->currentIndex() != editPage || !m_editor->isChanged()) {
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
    const QString name = m_editor->name();
    const auto saved = signing::writeSchemeFile(m_shelf.directory(), name.toStdString(),
                                                m_editor->text().toStdString());
    if (!saved) {
        fail(saved.error());
        return;
    }
    m_message->hide();
    m_editor->settle(name);
    m_shelf.reload();
    fillList(name);
}

void SchemesDialog::duplicate()
{
    const QString base = m_editor->opened();
    if (!mayLeave(base))
        return;
    QString name = base + QStringLiteral("-copy");
    for (int number = 2; m_shelf.current().find(name.toStdString()); ++number)
        name = QStringLiteral("%1-copy-%2").arg(base).arg(number);
    openNew(name.right(64), m_editor->text());
}

void SchemesDialog::remove()
{
    const QString name = m_editor->opened();
    if (const Result<void> removed =
            signing::removeSchemeFile(m_shelf.directory(), name.toStdString());
        !removed) {
        fail(removed.error());
        return;
    }
    const QString text = m_editor->text();
    m_editor->settle(name);
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
    auto *dialog = new FileDialog(this, FileDialog::Use::Open, tr("Import a scheme"),
                                  tr("Schemes (*.json);;All files (*)"));
    connect(dialog, &FileDialog::fileSelected, this, &SchemesDialog::readImport);
    dialog->open();
}

void SchemesDialog::readImport(const QString &path)
{
    if (!mayLeave(m_editor->opened()))
        return;
    const Result<std::string> content = readFile(path.toStdString(), SchemeEditor::maxBytes);
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
    auto *dialog = new FileDialog(this, FileDialog::Use::Save, tr("Export the scheme"),
                                  tr("Schemes (*.json)"));
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(m_editor->name() + QStringLiteral(".json"));
    connect(dialog, &FileDialog::fileSelected, this, &SchemesDialog::writeExport);
    dialog->open();
}

void SchemesDialog::writeExport(const QString &path)
{
    QSaveFile file(path);
    const QByteArray text = m_editor->text().toUtf8();
    m_wish.clear();
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        m_message->showText(MessageBar::Kind::Success, tr("The scheme is in %1.").arg(path));
    else
        m_message->showText(MessageBar::Kind::Error,
                            tr("%1 could not be written: %2").arg(path, file.errorString()));
}

} // namespace hookbench::ui

// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/codetab.h"

#include "app/inbox/receiverservice.h"
#include "app/shippeddata.h"
#include "ui/clipboardkeeper.h"
#include "ui/dialogs/filedialog.h"
#include "ui/pages/schemechoice.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/codeview.h"
#include "ui/widgets/elidedlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace hookbench::ui
{

namespace
{

/// What no delivery of the platform has confirmed yet: its documents name neither header nor
/// message.
bool isPreset(const QString &scheme)
{
    return scheme.startsWith(QLatin1String("platform"));
}

} // namespace

CodeTab::CodeTab(inbox::ReceiverService &receiver, QWidget *parent)
    : QWidget(parent)
    , m_receiver(receiver)
    , m_language(new QComboBox)
    , m_scheme(new SchemeChoice(receiver.shelf()))
    , m_copy(new QPushButton(tr("Copy")))
    , m_save(new QPushButton(tr("Save…")))
    , m_note(new ElidedLabel)
    , m_code(new CodeView)
{
    setObjectName(QStringLiteral("codeTab"));
    m_language->setObjectName(QStringLiteral("codeLanguage"));
    m_language->setAccessibleName(tr("Language of the handler"));
    m_scheme->setObjectName(QStringLiteral("codeScheme"));
    m_scheme->setAccessibleName(tr("How the deliveries are signed"));
    m_language->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_language->setMinimumContentsLength(8);
    m_copy->setObjectName(QStringLiteral("copyHandler"));
    m_save->setObjectName(QStringLiteral("saveHandler"));
    m_note->setFont(fonts::small(m_note->font()));
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_code->setObjectName(QStringLiteral("handlerCode"));
    m_code->setAccessibleName(tr("Handler"));
    m_code->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_code->setTabStopDistance(4 * m_code->fontMetrics().horizontalAdvance(QLatin1Char(' ')));

    auto *choices = new QHBoxLayout;
    choices->setSpacing(8);
    choices->addWidget(m_language, 1);
    choices->addWidget(m_scheme, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_save);
    buttons->addStretch();
    auto *head = new QVBoxLayout;
    head->setContentsMargins(14, 12, 14, 8);
    head->setSpacing(8);
    head->addLayout(choices);
    head->addLayout(buttons);
    head->addWidget(m_note);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_code, 1);

    connect(m_language, &QComboBox::currentIndexChanged, this, &CodeTab::render);
    connect(m_scheme, &SchemeChoice::schemeChanged, this, &CodeTab::render);
    connect(&m_receiver, &inbox::ReceiverDesk::accountChanged, this,
            [this] { m_scheme->setAccount(m_receiver.account().id); });
    m_scheme->setAccount(m_receiver.account().id);
    connect(m_copy, &QPushButton::clicked, this, &CodeTab::copy);
    connect(m_save, &QPushButton::clicked, this, &CodeTab::save);
}

QString CodeTab::scheme() const
{
    return m_scheme->name();
}

void CodeTab::showEvent(QShowEvent *event)
{
    if (!m_handlers)
        fill();
    QWidget::showEvent(event);
}

void CodeTab::fill()
{
    Result<handlers::HandlerSet> handlers = handlers::HandlerSet::from(
        [](const std::string &file) { return shippedFile("handlers/" + file); });
    if (!handlers) // a broken build; what is compiled in cannot go missing
        return;
    // Only once both are there does a change of the choices render anything.
    for (const handlers::HandlerLanguage &language : handlers->languages()) {
        m_language->addItem(QString::fromStdString(language.title),
                            QString::fromStdString(language.name));
    }
    m_handlers = std::move(*handlers);
    render();
}

void CodeTab::render()
{
    if (!m_handlers)
        return;
    const QString name = m_scheme->name();
    const handlers::HandlerLanguage *language =
        m_handlers->find(m_language->currentData().toString().toStdString());
    const signing::Scheme *scheme = m_scheme->scheme();
    if (!language || !scheme)
        return;
    const bool isConfirmed = m_scheme->isConfirmed();
    const Result<handlers::CodeFile> file = m_handlers->render(
        *language, {.scheme = *scheme,
                    .cipher = m_receiver.shelf().current().findCipher(scheme->cipher),
                    .isConfirmed = isConfirmed});
    m_file = file ? *file : handlers::CodeFile{};
    m_code->setCode(QString::fromStdString(m_file.text));
    m_note->setText(isConfirmed ? tr("Scheme confirmed by real deliveries of this account.")
                                : tr("Scheme not confirmed by a real delivery."));
    m_note->setVisible(isConfirmed || isPreset(name));
}

void CodeTab::copy()
{
    ClipboardKeeper::copyText(QString::fromStdString(m_file.text));
    Q_EMIT announced(tr("The handler was copied."));
}

void CodeTab::save()
{
    auto *dialog =
        new FileDialog(this, FileDialog::Use::Save, tr("Save the handler"), tr("All files (*)"));
    dialog->selectFile(QString::fromStdString(m_file.name));
    connect(dialog, &FileDialog::fileSelected, this, &CodeTab::write);
    dialog->open();
}

void CodeTab::write(const QString &path)
{
    QSaveFile file(path);
    const QByteArray text = QByteArray::fromStdString(m_file.text);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        Q_EMIT announced(tr("The handler was saved."));
    else
        Q_EMIT announced(tr("The handler was not saved: %1").arg(file.errorString()));
}

} // namespace hookbench::ui

// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/payloadtab.h"

#include "app/store/event.h"
#include "app/text/formats.h"
#include "models/bytetext.h"
#include "models/jsontext.h"
#include "models/payloadtreemodel.h"
#include "ui/clipboardkeeper.h"
#include "ui/delegates/payloaddelegate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/codeview.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace hookbench::ui
{

using models::PayloadTreeModel;

namespace
{

constexpr int margin = 14;
constexpr std::size_t longestText =
    std::size_t{256} * 1024; ///< more is no pleasure to read, or to lay out
constexpr std::size_t hexPage = std::size_t{16} * 1024;
constexpr int openedLevels = 3;

QToolButton *pageButton(Icon icon, const QString &name)
{
    auto *button = new QToolButton;
    button->setIcon(icons::icon(icon));
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setProperty("compact", true);
    return button;
}

} // namespace

PayloadTab::PayloadTab(QWidget *parent)
    : QWidget(parent)
    , m_tree(std::make_unique<PayloadTreeModel>())
{
    setObjectName(QStringLiteral("payloadTab"));
    m_views = new SegmentedControl;
    m_views->setObjectName(QStringLiteral("payloadView"));
    m_views->setAccessibleName(tr("How the payload is shown"));
    m_views->setTexts({tr("Tree"), tr("Text"), tr("Hex")});
    m_layers = new SegmentedControl;
    m_layers->setObjectName(QStringLiteral("payloadLayer"));
    m_layers->setAccessibleName(tr("Decrypted or as it was sent"));
    m_layers->setTexts({tr("Decrypted"), tr("As sent")});
    m_facts = new QLabel;
    m_facts->setFont(fonts::small(m_facts->font()));
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_message = new MessageBar;
    m_message->setClosable(false);
    m_message->hide();

    m_hint = new QLabel;
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setMargin(24);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_stack = new QStackedWidget;
    m_stack->addWidget(createTree());
    m_stack->addWidget(createText());
    m_stack->addWidget(createHex());
    m_stack->addWidget(m_hint);

    auto *choices = new QHBoxLayout;
    choices->setSpacing(8);
    choices->addWidget(m_views);
    choices->addStretch();
    choices->addWidget(m_layers);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(margin, 12, margin, 8);
    head->setSpacing(8);
    head->addLayout(choices);
    head->addWidget(m_message);
    head->addWidget(m_facts);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);

    connect(m_views, &SegmentedControl::currentChanged, this, &PayloadTab::refresh);
    connect(m_layers, &SegmentedControl::currentChanged, this, [this] {
        m_hexFrom = 0;
        refresh();
    });
    clear();
}

PayloadTab::~PayloadTab() = default;

QWidget *PayloadTab::createTree()
{
    m_treeView = new QTreeView;
    m_treeView->setObjectName(QStringLiteral("payloadTree"));
    m_treeView->setAccessibleName(tr("Payload as a tree"));
    m_treeView->setModel(m_tree.get());
    m_treeView->setFrameShape(QFrame::NoFrame);
    m_treeView->setHeaderHidden(true);
    m_treeView->setUniformRowHeights(true);
    m_treeView->setIndentation(16);
    m_treeView->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_treeView->setTextElideMode(Qt::ElideRight);
    m_treeView->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_treeView->header()->setStretchLastSection(true);
    m_treeView->setItemDelegate(new PayloadDelegate(m_treeView));
    m_treeView->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_treeView, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        if (!m_treeView->currentIndex().isValid())
            return;
        auto *menu = new QMenu(m_treeView);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(icons::icon(Icon::Copy), tr("Copy value"), this,
                        [this] { copyFromTree(PayloadTreeModel::Value); });
        menu->addAction(tr("Copy name"), this, [this] { copyFromTree(PayloadTreeModel::Name); });
        menu->addAction(tr("Copy path"), this, [this] {
            ClipboardKeeper::copyText(
                m_treeView->currentIndex().data(PayloadTreeModel::PathRole).toString());
        });
        const QString path =
            m_treeView->currentIndex().data(PayloadTreeModel::QueryPathRole).toString();
        if (m_offersColumns && !path.isEmpty()) {
            QAction *column = menu->addAction(tr("Show as column"), this,
                                              [this, path] { Q_EMIT columnWanted(path); });
            column->setObjectName(QStringLiteral("showAsColumn"));
        }
        menu->addSeparator();
        menu->addAction(tr("Unfold all"), m_treeView, &QTreeView::expandAll);
        menu->addAction(tr("Fold all"), m_treeView, &QTreeView::collapseAll);
        menu->popup(m_treeView->viewport()->mapToGlobal(at));
    });
    return m_treeView;
}

QWidget *PayloadTab::createText()
{
    m_text = new CodeView;
    m_text->setObjectName(QStringLiteral("payloadText"));
    m_text->setAccessibleName(tr("Payload as text"));
    m_formatted = new QCheckBox(tr("Indented"));
    m_formatted->setObjectName(QStringLiteral("payloadFormatted"));
    m_formatted->setToolTip(tr("Adds line ends and spaces; off: every character as it came."));
    m_formatted->setChecked(true);
    connect(m_formatted, &QCheckBox::toggled, this, &PayloadTab::refresh);
    auto *page = new QWidget;
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(margin, 4, margin, 8);
    foot->addWidget(m_formatted);
    foot->addStretch();
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_text, 1);
    layout->addLayout(foot);
    return page;
}

QWidget *PayloadTab::createHex()
{
    m_hex = new CodeView;
    m_hex->setObjectName(QStringLiteral("payloadHex"));
    m_hex->setAccessibleName(tr("Payload as bytes"));
    m_hex->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_hexRange = new QLabel;
    m_hexRange->setFont(fonts::small(m_hexRange->font()));
    m_hexRange->setForegroundRole(QPalette::PlaceholderText);
    m_hexBack = pageButton(Icon::ChevronLeft, tr("Earlier bytes"));
    m_hexOn = pageButton(Icon::ChevronRight, tr("Later bytes"));
    connect(m_hexBack, &QToolButton::clicked, this, [this] {
        m_hexFrom -= std::min(m_hexFrom, hexPage);
        showHex();
    });
    connect(m_hexOn, &QToolButton::clicked, this, [this] {
        m_hexFrom += hexPage;
        showHex();
    });
    auto *page = new QWidget;
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(margin, 4, margin, 8);
    foot->setSpacing(8);
    foot->addWidget(m_hexRange, 1);
    foot->addWidget(m_hexBack);
    foot->addWidget(m_hexOn);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_hex, 1);
    layout->addLayout(foot);
    return page;
}

void PayloadTab::clear()
{
    m_event.reset();
    m_decrypted.reset();
    m_tree->clear();
    m_layers->hide();
    m_message->hide();
    m_facts->clear();
    showHint({});
}

void PayloadTab::show(std::shared_ptr<const store::EventRecord> event)
{
    m_event = std::move(event);
    m_decrypted = m_event->decrypted;
    m_hexFrom = 0;
    m_layers->setVisible(m_event->summary.isEncrypted && m_decrypted.has_value());
    m_layers->setCurrent(0);
    m_message->hide();
    refresh();
}

void PayloadTab::setDecrypted(const std::optional<std::string> &plain)
{
    if (!m_event || !m_event->summary.isEncrypted)
        return;
    if (plain)
        m_decrypted = plain;
    m_layers->setVisible(m_decrypted.has_value());
    if (!m_decrypted)
        m_message->showText(MessageBar::Kind::Warning,
                            tr("The payload is encrypted, and no secret that is known here opens "
                               "it. It is shown as it was sent."));
    refresh();
}

const std::string &PayloadTab::bytes() const
{
    return m_decrypted && m_layers->current() == 0 ? *m_decrypted : m_event->body;
}

void PayloadTab::refresh()
{
    if (!m_event)
        return;
    const std::string &shown = bytes();
    QStringList facts{text::byteSize(static_cast<std::int64_t>(shown.size()), locale())};
    if (const auto type = findHeader(m_event->headers, "Content-Type"))
        facts += QString::fromUtf8(type->data(), static_cast<qsizetype>(type->size()));
    if (const auto coding = findHeader(m_event->headers, "Content-Encoding"))
        facts += QString::fromUtf8(coding->data(), static_cast<qsizetype>(coding->size()));
    if (!models::isUtf8(shown))
        facts += tr("not UTF-8");
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    if (shown.empty()) {
        showHint(tr("The request had no body."));
        return;
    }
    switch (m_views->current()) {
    case Tree:
        return showTree();
    case Text:
        return showText();
    default:
        return showHex();
    }
}

void PayloadTab::showHint(const QString &sentence)
{
    m_hint->setText(sentence);
    m_stack->setCurrentWidget(m_hint);
}

void PayloadTab::showTree()
{
    switch (m_tree->setJson(bytes())) {
    case PayloadTreeModel::Outcome::NotJson:
        return showHint(tr("This is not JSON, so there is no tree. Text and Hex show every byte."));
    case PayloadTreeModel::Outcome::TooLarge:
        return showHint(
            tr("%1 are too many for a tree. Text and Hex show them.")
                .arg(text::byteSize(static_cast<std::int64_t>(bytes().size()), locale())));
    case PayloadTreeModel::Outcome::Cut:
        m_message->showText(MessageBar::Kind::Info,
                            tr("Only the first %1 values down to level %2 are shown.")
                                .arg(locale().toString(int(PayloadTreeModel::maxValues)),
                                     locale().toString(PayloadTreeModel::maxDepth)));
        break;
    default:
        break;
    }
    m_treeView->expandToDepth(openedLevels - 1);
    fitTree();
    m_stack->setCurrentIndex(Tree);
}

/// The names have what they need, and the values the rest.
void PayloadTab::fitTree()
{
    const int half = m_stack->width() / 2;
    m_treeView->resizeColumnToContents(PayloadTreeModel::Name);
    if (m_treeView->columnWidth(PayloadTreeModel::Name) > half)
        m_treeView->setColumnWidth(PayloadTreeModel::Name, half);
}

void PayloadTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_event && m_stack->currentIndex() == Tree)
        fitTree();
    else if (m_event && m_stack->currentIndex() == Hex)
        showHex();
}

void PayloadTab::showText()
{
    const std::string &shown = bytes();
    if (!models::isUtf8(shown) || shown.find('\0') != std::string::npos)
        return showHint(tr("These bytes are no text. Hex shows them."));
    const std::string_view part = std::string_view(shown).substr(0, longestText);
    const bool isJson = shown.find_first_of("{[") == shown.find_first_not_of(" \t\r\n");
    m_formatted->setEnabled(isJson);
    QString text = QString::fromUtf8(part.data(), static_cast<qsizetype>(part.size()));
    if (isJson && m_formatted->isChecked())
        text = QString::fromStdString(models::prettyJson(part));
    if (part.size() < shown.size())
        text += QStringLiteral("\n…\n") +
                tr("%1 more: save the body to see them.")
                    .arg(text::byteSize(static_cast<std::int64_t>(shown.size() - part.size()),
                                        locale()));
    m_text->setCode(text, isJson ? CodeView::Language::Json : CodeView::Language::Plain);
    m_stack->setCurrentIndex(Text);
}

std::size_t PayloadTab::bytesPerLine() const
{
    const int digit = m_hex->fontMetrics().horizontalAdvance(QLatin1Char('0'));
    const int room = (m_hex->viewport()->width() - 8) / std::max(1, digit);
    return room >= 76 ? 16 : 8; // offset, two digits and a space for each byte, and the byte itself
}

void PayloadTab::showHex()
{
    const std::string &shown = bytes();
    m_stack->setCurrentIndex(Hex);
    m_hex->setCode(models::hexDump(shown, m_hexFrom, hexPage, bytesPerLine()));
    const std::size_t end = std::min(shown.size(), m_hexFrom + hexPage);
    m_hexRange->setText(tr("Bytes %1–%2 of %3")
                            .arg(locale().toString(qulonglong(m_hexFrom)),
                                 locale().toString(qulonglong(end - 1)),
                                 locale().toString(qulonglong(shown.size()))));
    m_hexBack->setEnabled(m_hexFrom > 0);
    m_hexOn->setEnabled(end < shown.size());
    m_hexBack->setVisible(shown.size() > hexPage);
    m_hexOn->setVisible(shown.size() > hexPage);
}

void PayloadTab::copyFromTree(int column)
{
    ClipboardKeeper::copyText(m_treeView->currentIndex().siblingAtColumn(column).data().toString());
}

} // namespace hookbench::ui

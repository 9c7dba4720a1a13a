// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/casechoices.h"

#include "app/casesession.h"
#include "ui/delegates/checkdelegate.h"
#include "ui/delegates/textdelegate.h"
#include "ui/dialogs/fieldusemodel.h"
#include "ui/dialogs/redactionmodel.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/rowtable.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace hookbench::ui
{

CaseChoices::CaseChoices(CaseSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_redactions(std::make_unique<RedactionModel>(session))
    , m_fields(std::make_unique<FieldUseModel>(session))
{
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(QStringLiteral("caseTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("What leaves and what is replaced"));
    m_tabs->addTab(createRedactions(), tr("Replaced"));
    m_tabs->addTab(createFields(), tr("Fields"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
    connect(&m_session, &CaseSession::changed, this, &CaseChoices::update);
    connect(&m_session, &CaseSession::choicesChanged, this, &CaseChoices::update);
    update();
}

CaseChoices::~CaseChoices() = default;

QTableView *CaseChoices::createTable(const QString &title, const char *name,
                                     QAbstractItemModel *model)
{
    auto *table = new QTableView;
    table->setObjectName(QString::fromLatin1(name));
    table->setAccessibleName(title);
    table->setModel(model);
    makeRowTable(table);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->setItemDelegate(new TextDelegate(TextDelegate::Look::Words, table));
    table->setItemDelegateForColumn(0, new CheckDelegate(table));
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->installEventFilter(this);
    return table;
}

QWidget *CaseChoices::createRedactions()
{
    m_list = createTable(tr("Texts that are replaced"), "caseRedactions", m_redactions.get());
    m_list->setItemDelegateForColumn(RedactionModel::Original,
                                     new TextDelegate(TextDelegate::Look::Data, m_list));
    m_list->setItemDelegateForColumn(RedactionModel::Times,
                                     new TextDelegate(TextDelegate::Look::Number, m_list));
    QHeaderView *header = m_list->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(RedactionModel::Original, QHeaderView::Stretch);
    header->resizeSection(RedactionModel::Leaves,
                          std::max(64, header->sectionSizeHint(RedactionModel::Leaves)));
    header->resizeSection(RedactionModel::Kind, 130);
    header->resizeSection(RedactionModel::Times,
                          std::max(60, header->sectionSizeHint(RedactionModel::Times)));
    m_keep = new QPushButton;
    m_keep->setObjectName(QStringLiteral("caseKeep"));
    m_decide = new QPushButton(tr("Stays replaced"));
    m_decide->setObjectName(QStringLiteral("caseDecide"));
    m_decide->setToolTip(tr("Decides a finding that is not sure"));
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(8, 0, 8, 0);
    buttons->setSpacing(8);
    buttons->addWidget(m_keep);
    buttons->addWidget(m_decide);
    buttons->addStretch();
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(8);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        update();
        const std::string standIn = current();
        if (standIn.empty() || m_isQuiet)
            return;
        m_wanted = standIn;
        Q_EMIT chosen(standIn);
    });
    connect(m_keep, &QPushButton::clicked, this, [this] {
        if (const casefile::Redaction *one = m_redactions->at(m_list->currentIndex().row()))
            m_session.setKept(std::string(one->standIn), !one->isKept);
    });
    connect(m_decide, &QPushButton::clicked, this, [this] {
        m_session.setSeen(current());
        selectUndecided();
    });
    connect(m_redactions.get(), &QAbstractItemModel::modelReset, this, [this] {
        if (!m_wanted.empty())
            choose(std::string(m_wanted));
    });
    return page;
}

QWidget *CaseChoices::createFields()
{
    m_fieldList =
        createTable(tr("Fields and headers of these events"), "caseFields", m_fields.get());
    m_fieldList->setItemDelegateForColumn(FieldUseModel::Name,
                                          new TextDelegate(TextDelegate::Look::Data, m_fieldList));
    m_fieldList->setItemDelegateForColumn(
        FieldUseModel::Times, new TextDelegate(TextDelegate::Look::Number, m_fieldList));
    QHeaderView *header = m_fieldList->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(FieldUseModel::Name, QHeaderView::Stretch);
    header->resizeSection(FieldUseModel::Leaves,
                          std::max(64, header->sectionSizeHint(FieldUseModel::Leaves)));
    header->resizeSection(FieldUseModel::Where, 90);
    header->resizeSection(FieldUseModel::Times,
                          std::max(60, header->sectionSizeHint(FieldUseModel::Times)));
    auto *note = new QLabel(tr("A field counts everywhere in this case. What is found in one that "
                               "leaves, an e-mail address say, is replaced all the same."));
    note->setWordWrap(true);
    note->setFont(fonts::small(note->font()));
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setContentsMargins(8, 0, 8, 0);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(8);
    layout->addWidget(m_fieldList, 1);
    layout->addWidget(note);
    return page;
}

std::string CaseChoices::current() const
{
    const casefile::Redaction *one = m_redactions->at(m_list->currentIndex().row());
    return one ? one->standIn : std::string();
}

void CaseChoices::update()
{
    const std::size_t replaced = m_session.overview().redactions.size();
    m_tabs->setTabText(0, tr("Replaced (%1)").arg(locale().toString(qulonglong(replaced))));
    m_tabs->setTabText(
        1,
        tr("Fields (%1)").arg(locale().toString(qulonglong(m_session.overview().fields.size()))));
    const bool isFree = m_session.state() != CaseSession::State::Writing;
    const casefile::Redaction *one = m_redactions->at(m_list->currentIndex().row());
    m_keep->setEnabled(isFree && one && casefile::mayBeKept(one->kind));
    m_keep->setText(one && one->isKept ? tr("Replace it") : tr("Let it leave as it is"));
    m_decide->setVisible(m_session.undecided() > 0);
    m_decide->setEnabled(isFree && one && m_session.isUndecided(*one));
}

void CaseChoices::select(const std::string &standIn)
{
    choose(standIn);
    m_tabs->setCurrentIndex(0);
}

void CaseChoices::choose(const std::string &standIn)
{
    const int row = m_redactions->rowOf(standIn);
    if (row < 0)
        return;
    m_isQuiet = true;
    m_list->setCurrentIndex(m_redactions->index(row, RedactionModel::Original));
    m_list->scrollTo(m_list->currentIndex());
    m_isQuiet = false;
    m_wanted = standIn;
    update();
}

void CaseChoices::selectUndecided()
{
    const int rows = m_redactions->rowCount();
    const int from = m_list->currentIndex().row();
    for (int step = 1; step <= rows; ++step) {
        const int row = (from + step) % rows;
        if (!m_session.isUndecided(*m_redactions->at(row)))
            continue;
        m_tabs->setCurrentIndex(0);
        m_list->setCurrentIndex(m_redactions->index(row, RedactionModel::Original));
        m_list->setFocus();
        return;
    }
}

/// Space changes the row, whichever of its cells is the current one.
bool CaseChoices::eventFilter(QObject *watched, QEvent *event)
{
    auto *table = qobject_cast<QTableView *>(watched);
    if (table && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
        CheckDelegate::toggle(table->model(), table->currentIndex().siblingAtColumn(0));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace hookbench::ui

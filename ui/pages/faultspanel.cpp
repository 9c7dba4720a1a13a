// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/faultspanel.h"

#include "app/text/errortext.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/errorline.h"
#include "ui/widgets/fieldform.h"
#include "ui/widgets/scrollpage.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace hookbench::ui
{

namespace
{

struct FaultRow
{
    const char *name; ///< the sandbox's
    QString title;
};

constexpr int senderFaults = 5;

QVector<FaultRow> faultRows()
{
    return {{"delay", FaultsPanel::tr("Delay (3 s later)")},
            {"duplicate", FaultsPanel::tr("Duplicate (sent twice)")},
            {"reorder", FaultsPanel::tr("Reorder (others overtake)")},
            {"drop", FaultsPanel::tr("Drop (never sent)")},
            {"corrupt", FaultsPanel::tr("Corrupt (one bit turned)")},
            {"429", FaultsPanel::tr("429 Too Many Requests")},
            {"500", FaultsPanel::tr("500 Internal Server Error")},
            {"503", FaultsPanel::tr("503 Service Unavailable")},
            {"slow", FaultsPanel::tr("Slow (3 s)")},
            {"cut", FaultsPanel::tr("Cut (no answer)")}};
}

} // namespace

FaultsPanel::FaultsPanel(const std::filesystem::path &recipes, QWidget *parent)
    : QWidget(parent)
    , m_recipes(recipes)
{
    setObjectName(QStringLiteral("faultsPanel"));
    createLayout();
    const auto loaded = m_recipes.load();
    if (!loaded)
        m_error->setError(text::sentence(loaded.error()), m_list);
    listRecipes();
    connect(m_list, &QComboBox::activated, this,
            [this](int index) { useRecipe(m_list->itemData(index).toString()); });
    connect(m_name, &QLineEdit::textChanged, this, &FaultsPanel::showState);
    connect(m_name, &QLineEdit::returnPressed, this, &FaultsPanel::saveRecipe);
    connect(m_save, &QPushButton::clicked, this, &FaultsPanel::saveRecipe);
    connect(m_remove, &QPushButton::clicked, this, &FaultsPanel::removeRecipe);
    connect(m_start, &QPushButton::clicked, this, [this] { Q_EMIT faultsWanted(typed()); });
    connect(m_stop, &QPushButton::clicked, this, [this] { Q_EMIT faultsWanted({}); });
    showState();
}

void FaultsPanel::createLayout()
{
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addWidget(createFaults(tr("What it sends"), 0, senderFaults));
    columns->addWidget(createFaults(tr("What its API answers"), senderFaults,
                                    static_cast<int>(faultRows().size())));
    columns->addWidget(createRecipes(), 1);
    auto *page = new ScrollPage;
    page->column()->addLayout(columns);
    page->column()->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(page);
}

QWidget *FaultsPanel::createFaults(const QString &title, int first, int end)
{
    auto *group = new QWidget;
    auto *form = new FieldForm(group);
    form->addHead(title);
    const QVector<FaultRow> rows = faultRows();
    for (int row = first; row < end; ++row) {
        auto *odds = new QDoubleSpinBox;
        odds->setObjectName(QStringLiteral("fault-") + QString::fromLatin1(rows.at(row).name));
        odds->setRange(0, 100);
        odds->setDecimals(1);
        odds->setSingleStep(10);
        odds->setSuffix(QStringLiteral(" %"));
        odds->setAccessibleName(tr("%1, how often").arg(rows.at(row).title));
        connect(odds, &QDoubleSpinBox::valueChanged, this, &FaultsPanel::showState);
        m_odds.insert(QString::fromLatin1(rows.at(row).name), odds);
        form->addField(rows.at(row).title, odds);
    }
    return group;
}

QWidget *FaultsPanel::createRecipes()
{
    m_list = new QComboBox;
    m_list->setObjectName(QStringLiteral("faultRecipes"));
    m_list->setAccessibleName(tr("Saved recipes"));
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_list->setMinimumContentsLength(10);
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("faultRecipeName"));
    m_name->setPlaceholderText(tr("Name of the recipe"));
    m_name->setAccessibleName(m_name->placeholderText());
    m_name->setMaxLength(settings::FaultRecipes::maxNameLength);
    m_error = new ErrorLine;
    m_save = new QPushButton(tr("Save"));
    m_save->setObjectName(QStringLiteral("saveFaultRecipe"));
    m_remove = new QPushButton(tr("Delete"));
    m_remove->setObjectName(QStringLiteral("removeFaultRecipe"));
    m_seed = new QSpinBox;
    m_seed->setObjectName(QStringLiteral("faultSeed"));
    m_seed->setAccessibleName(tr("Seed"));
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_seed->setValue(1);
    m_seed->setToolTip(tr("The same seed makes the same faults"));
    m_start = new QPushButton;
    m_start->setObjectName(QStringLiteral("startFaults"));
    m_start->setProperty("role", QStringLiteral("primary"));
    m_stop = new QPushButton(tr("Turn off"));
    m_stop->setObjectName(QStringLiteral("stopFaults"));

    auto *head = new QLabel(tr("Recipe"));
    head->setFont(fonts::strong(head->font()));
    auto *keep = new QHBoxLayout;
    keep->setSpacing(8);
    keep->addWidget(m_save);
    keep->addWidget(m_remove);
    keep->addStretch();
    auto *seed = new QHBoxLayout;
    seed->setSpacing(8);
    seed->addWidget(new QLabel(tr("Seed")));
    seed->addWidget(m_seed, 1);
    auto *run = new QHBoxLayout;
    run->setSpacing(8);
    run->addWidget(m_start);
    run->addWidget(m_stop);
    run->addStretch();
    auto *group = new QWidget;
    auto *layout = new QVBoxLayout(group);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(head);
    layout->addWidget(m_list);
    layout->addWidget(m_name);
    layout->addLayout(keep);
    layout->addWidget(m_error);
    layout->addLayout(seed);
    layout->addLayout(run);
    layout->addStretch();
    return group;
}

api::SandboxFaults FaultsPanel::typed() const
{
    api::SandboxFaults faults;
    for (auto odds = m_odds.begin(); odds != m_odds.end(); ++odds) {
        if (odds.value()->value() > 0)
            faults.odds.insert(odds.key(), odds.value()->value() / 100);
    }
    faults.seed = static_cast<quint64>(m_seed->value());
    return faults;
}

void FaultsPanel::type(const settings::SavedFaults &faults)
{
    for (auto odds = m_odds.begin(); odds != m_odds.end(); ++odds)
        odds.value()->setValue(faults.odds.value(odds.key()) * 100);
    m_seed->setValue(static_cast<int>(
        std::min(faults.seed, static_cast<quint64>(std::numeric_limits<int>::max()))));
}

void FaultsPanel::listRecipes()
{
    m_list->clear();
    m_list->addItem(tr("Saved recipes"), QString());
    for (const QString &name : m_recipes.names())
        m_list->addItem(name, name);
    m_list->setCurrentIndex(std::max(0, m_list->findData(m_name->text())));
    m_list->setEnabled(m_list->count() > 1);
}

void FaultsPanel::useRecipe(const QString &name)
{
    const auto recipe = m_recipes.recipe(name);
    if (!recipe)
        return;
    type(*recipe);
    m_name->setText(name);
    showState();
}

void FaultsPanel::saveRecipe()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty())
        return;
    const api::SandboxFaults faults = typed();
    const auto saved = m_recipes.save(name, {faults.odds, faults.seed});
    m_error->setError(saved ? QString() : text::sentence(saved.error()), m_name);
    if (saved)
        m_name->setText(name);
    listRecipes();
    showState();
}

void FaultsPanel::removeRecipe()
{
    const auto removed = m_recipes.remove(m_name->text());
    m_error->setError(removed ? QString() : text::sentence(removed.error()), m_name);
    listRecipes();
    showState();
}

void FaultsPanel::setActive(const api::SandboxFaults &faults)
{
    m_isOn = faults.isOn();
    showState();
}

void FaultsPanel::setBusy(bool busy)
{
    m_isBusy = busy;
    showState();
}

void FaultsPanel::showState()
{
    const bool isAny = typed().isOn();
    m_start->setText(m_isOn ? tr("Apply") : tr("Turn on"));
    m_start->setEnabled(isAny && !m_isBusy);
    m_start->setToolTip(isAny ? QString() : tr("No fault has more than 0 %"));
    m_stop->setEnabled(m_isOn && !m_isBusy);
    m_save->setEnabled(isAny && !m_name->text().trimmed().isEmpty());
    m_remove->setEnabled(m_recipes.recipe(m_name->text()).has_value());
}

} // namespace hookbench::ui

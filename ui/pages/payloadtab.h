// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>
#include <optional>
#include <string>

class QCheckBox;
class QLabel;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace hookbench::models
{
class PayloadTreeModel;
}

namespace hookbench::store
{
struct EventRecord;
}

namespace hookbench::ui
{

class CodeView;
class MessageBar;
class SegmentedControl;

/// The body of an event as a tree, as text and as bytes; an encrypted one as it came or decrypted.
/// Each view is made when it is looked at. Owned by the inspector; GUI thread.
class PayloadTab : public QWidget
{
    Q_OBJECT

public:
    explicit PayloadTab(QWidget *parent = nullptr);
    ~PayloadTab() override;

    void show(std::shared_ptr<const store::EventRecord> event);
    /// What was found out since; absent: it cannot be decrypted with the secrets that are known.
    void setDecrypted(const std::optional<std::string> &plain);
    void clear();
    /// Places of the payload can be columns of a list.
    void setOffersColumns(bool offers) { m_offersColumns = offers; }

Q_SIGNALS:
    /// "$.data.amount" is to be a column.
    void columnWanted(const QString &path);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum View : int { Tree, Text, Hex };

    QWidget *createTree();
    QWidget *createText();
    QWidget *createHex();
    const std::string &bytes() const;
    void refresh();
    void showTree();
    void fitTree();
    void showText();
    void showHex();
    void showHint(const QString &sentence);
    void copyFromTree(int column);
    std::size_t bytesPerLine() const;

    std::shared_ptr<const store::EventRecord> m_event;
    std::optional<std::string> m_decrypted;
    std::unique_ptr<models::PayloadTreeModel> m_tree;
    std::size_t m_hexFrom = 0;
    bool m_offersColumns = false;

    SegmentedControl *m_views = nullptr;
    SegmentedControl *m_layers = nullptr; ///< decrypted, as sent
    QLabel *m_facts = nullptr;
    MessageBar *m_message = nullptr;
    QStackedWidget *m_stack = nullptr;
    QLabel *m_hint = nullptr;
    QTreeView *m_treeView = nullptr;
    CodeView *m_text = nullptr;
    QCheckBox *m_formatted = nullptr;
    CodeView *m_hex = nullptr;
    QLabel *m_hexRange = nullptr;
    QToolButton *m_hexBack = nullptr;
    QToolButton *m_hexOn = nullptr;
};

} // namespace hookbench::ui

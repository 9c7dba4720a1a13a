// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QString>

#include <string_view>
#include <vector>

namespace hookbench::models
{

/// A JSON payload as a tree of names and values. Numbers are the text that came: no amount and no
/// id ever goes through a double. Keys keep their order, also when they are repeated. Bounded in
/// depth and number of values, and says what it left out. Owned by the inspector; GUI thread.
class PayloadTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column : int { Name, Value, ColumnCount };
    enum class Type : std::uint8_t { Object, Array, String, Number, Boolean, Null };
    enum Role : int {
        TypeRole = Qt::UserRole + 100, ///< Type as int
        PathRole,                      ///< "data.items[0].amount"
        QueryPathRole,                 ///< the same as queries take it: "$.data.items[0].amount"
    };
    enum class Outcome : std::uint8_t { Empty, Complete, Cut, TooLarge, NotJson };

    static constexpr std::size_t maxBytes = std::size_t{4} * 1024 * 1024;
    static constexpr std::size_t maxValues = 50'000;
    static constexpr int maxDepth = 128;

    explicit PayloadTreeModel(QObject *parent = nullptr);
    ~PayloadTreeModel() override;

    /// Takes over what it needs of the bytes.
    Outcome setJson(std::string_view json);
    void clear() { setJson({}); }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    class Builder;
    struct Node
    {
        QString name; ///< key; of an array's element its number
        QString text; ///< of a leaf, as it came; strings without their escapes
        Type type = Type::Null;
        int parent = -1;
        int row = 0;
        std::vector<int> children{};
    };

    const Node &node(const QModelIndex &index) const;
    QString valueText(const Node &node) const;
    QString path(const Node &node) const;
    QString queryPath(const Node &node) const;

    std::vector<Node> m_nodes; ///< the first one is the document itself
};

} // namespace hookbench::models
